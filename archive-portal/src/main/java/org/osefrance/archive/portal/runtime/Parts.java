package org.osefrance.archive.portal.runtime;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in the reverse order; one part that does not close keeps none of the others open. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Keeps a part until the end. */
    <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        HomeException late = null;
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception failed) {
                if (failed instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                HomeException now = new HomeException(
                        "Closing " + part.getClass().getSimpleName() + " failed: " + failed.getMessage(), failed);
                if (late == null) {
                    late = now;
                } else {
                    late.addSuppressed(now);
                }
            }
        }
        if (late != null) {
            throw late;
        }
    }
}
