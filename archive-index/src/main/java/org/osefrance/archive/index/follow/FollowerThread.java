package org.osefrance.archive.index.follow;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread a follower works in. It looks for work when it is woken, and otherwise once a pause, because changes may come
 * from another process. A step that fails is tried again after a longer pause.
 */
public final class FollowerThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Follower follower;
    private final Duration pause;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private boolean awake;
    private boolean closing;
    private long failures;

    private FollowerThread(String name, Follower follower, Duration pause) {
        this.follower = follower;
        this.pause = pause;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /**
     * Starts a follower.
     *
     * @param name of the thread
     * @param pause between two looks into the outbox when nobody calls
     */
    public static FollowerThread start(String name, Follower follower, Duration pause) {
        FollowerThread started = new FollowerThread(name, follower, pause);
        started.thread.start();
        return started;
    }

    /** Says that there is work now. */
    public void wake() {
        lock.lock();
        try {
            awake = true;
            called.signal();
        } finally {
            lock.unlock();
        }
    }

    /** How many steps failed since the last one that did not; 0 when all is well. */
    public long failures() {
        lock.lock();
        try {
            return failures;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the step at work finish and ends the thread. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            called.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (rest()) {
            try {
                while (follower.step() && !isClosing()) {
                    count(0);
                }
                count(0);
            } catch (RuntimeException failed) {
                count(failures() + 1);
                LOG.warn("{} failed and will try again", thread.getName(), failed);
            }
        }
    }

    /** Waits for a call, the end of the pause, or the end; says whether to go on. */
    private boolean rest() {
        lock.lock();
        try {
            long nanoseconds = Math.min(LONGEST_PAUSE.toNanos(), pause.toNanos() * (1L << Math.min(failures, 10)));
            while (!closing && nanoseconds > 0 && (!awake || failures > 0)) {
                nanoseconds = called.awaitNanos(nanoseconds);
            }
            awake = false;
            return !closing;
        } catch (InterruptedException ended) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    private void count(long now) {
        lock.lock();
        try {
            failures = now;
        } finally {
            lock.unlock();
        }
    }
}
