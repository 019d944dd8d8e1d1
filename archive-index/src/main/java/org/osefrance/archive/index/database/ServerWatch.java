package org.osefrance.archive.index.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it ended without having been told to: somebody killed it, or the kernel did for want of memory. It
 * comes back at the same port, so that whoever has its address finds it again; PostgreSQL repairs itself from its log.
 */
final class ServerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ServerControl control;
    private final int port;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean closing;
    private int failures;

    private ServerWatch(ServerControl control, int port) {
        this.control = control;
        this.port = port;
        this.thread = Thread.ofPlatform().daemon().name("database watch").unstarted(this::run);
    }

    static ServerWatch begin(ServerControl control, int port) {
        ServerWatch watch = new ServerWatch(control, port);
        watch.thread.start();
        return watch;
    }

    /** From now on the server may end; waits for a start that is under way. */
    void end() {
        lock.lock();
        try {
            closing = true;
            ended.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        lock.lock();
        try {
            while (!closing) {
                look();
                if (!closing) {
                    var unused = ended.await(pause().toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private Duration pause() {
        Duration longer = PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void look() {
        try {
            if (Postmaster.find(control.data()).isEmpty()) {
                LOG.error("The database server has ended without being told to; it is started again");
                Postmaster.forget(control.data());
                control.start(port);
                LOG.info("The database server runs again");
            }
            failures = 0;
        } catch (IOException failed) {
            failures++;
            LOG.error("The database server could not be started again; it is tried once more", failed);
        }
    }
}
