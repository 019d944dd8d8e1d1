package org.osefrance.archive.ingest.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a pipe to its end, so that the writer never blocks on it, and keeps the first bytes. A thread of its own per
 * pipe: two pipes read in turn by one thread is how a child and its parent come to wait for each other.
 */
final class BoundedDrain {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedDrain.class);
    private static final int CHUNK = 1 << 16;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final long limit;
    private final Runnable onOverflow;
    private final Thread thread;
    private volatile boolean overflowed;

    private BoundedDrain(InputStream pipe, long limit, Runnable onOverflow) {
        this.limit = limit;
        this.onOverflow = onOverflow;
        this.thread = Thread.ofPlatform().daemon().name("child-drain").unstarted(() -> drain(pipe));
    }

    /** Starts reading; {@code onOverflow} is called once, on the reading thread, when there is more than the limit. */
    static BoundedDrain of(InputStream pipe, long limit, Runnable onOverflow) {
        var drain = new BoundedDrain(pipe, limit, onOverflow);
        drain.thread.start();
        return drain;
    }

    private void drain(InputStream pipe) {
        byte[] chunk = new byte[CHUNK];
        try (pipe) {
            for (int n = pipe.read(chunk); n >= 0; n = pipe.read(chunk)) {
                keep(chunk, n);
            }
        } catch (IOException broken) {
            LOG.debug("The pipe of a child broke; what came before is what there is", broken);
        }
    }

    private synchronized void keep(byte[] chunk, int length) {
        int room = (int) Math.min(length, limit - kept.size());
        kept.write(chunk, 0, room);
        if (room < length && !overflowed) {
            overflowed = true;
            onOverflow.run();
        }
    }

    /** Waits until the pipe is empty and closed, or until the time is over. */
    void await(Duration time) throws InterruptedException {
        thread.join(time);
    }

    /** Whether there was more than the limit. */
    boolean overflowed() {
        return overflowed;
    }

    /** What was kept so far, as text. */
    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
