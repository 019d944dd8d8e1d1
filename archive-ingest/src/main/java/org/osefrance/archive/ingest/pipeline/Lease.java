package org.osefrance.archive.ingest.pipeline;

import java.util.function.BooleanSupplier;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The right to write down what was made of a file. Whoever works on it has it for as long as the database says so: a worker that
 * stood still too long (a stopped process, a disk that hung) has lost it to another, and must find that out before its next
 * writing. It is bound to the thread that works, so that every step down to a single page is under it without being told.
 */
final class Lease {

    private static final ScopedValue<Lease> HELD = ScopedValue.newInstance();

    private final RecordId file;
    private final BooleanSupplier stands;

    /** @param stands asks the database */
    Lease(RecordId file, BooleanSupplier stands) {
        this.file = file;
        this.stands = stands;
    }

    /** Work under a lease. */
    interface Work {
        void run() throws InterruptedException;
    }

    void during(Work work) throws InterruptedException {
        ScopedValue.<Lease>where(HELD, this).<Boolean, InterruptedException>call(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Makes sure, before something is written, that this thread still may; where nobody gave it a lease it always may.
     *
     * @throws LostLeaseException when another worker has the file
     */
    static void require() {
        if (HELD.isBound() && !HELD.get().stands.getAsBoolean()) {
            throw new LostLeaseException(HELD.get().file);
        }
    }
}
