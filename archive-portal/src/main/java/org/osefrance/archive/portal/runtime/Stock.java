package org.osefrance.archive.portal.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osefrance.archive.index.catalog.Erasure;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.Snapshot;
import org.osefrance.archive.index.follow.RecordMirror;
import org.osefrance.archive.ingest.pipeline.Pipeline;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What the archive holds as a whole. A backup needs it to stay and an erasure needs nobody to be copying it, so the two take turns;
 * files are accepted and read meanwhile.
 */
public final class Stock {

    private static final Duration TO_FOLLOW = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Database database;
    private final Followers followers;
    private final FondsErasure erasure;
    private final Pipeline pipeline;
    private final CountedRegister register;
    private final Semaphore turn = new Semaphore(1);

    Stock(Database database, Followers followers, FondsErasure erasure, Pipeline pipeline, CountedRegister register) {
        this.database = database;
        this.followers = followers;
        this.erasure = erasure;
        this.pipeline = pipeline;
        this.register = register;
    }

    /** Takes the state of the database in this moment, for a backup; the caller closes it. */
    public Snapshot snapshot() {
        return database.snapshot();
    }

    /**
     * Keeps the store from losing anything, and from getting records that are not in the database now, until the same thread
     * closes the hold.
     *
     * @throws HomeException when a backup is being written already, or something is being erased
     */
    public RecordMirror.Hold hold() {
        takeTurn();
        RecordMirror.Hold mirror = followers.holdMirror();
        return () -> {
            mirror.close();
            turn.release();
        };
    }

    /** What is in a fonds now, closed or not. */
    public FondsContent contentOf(RecordId fonds) {
        return erasure.contentOf(fonds);
    }

    /**
     * Erases a fonds for good: records, originals, images, what the index has of it. The audit keeps who, why and how much.
     * Waits until its files are no longer worked on.
     *
     * @throws org.osefrance.archive.index.catalog.EntangledFondsException when something outside names something in it
     * @throws HomeException when a backup is being written, or the store cannot be brought up to date first
     */
    public Erasure.Erased erase(RecordId fonds, Signature signature) throws InterruptedException {
        for (RecordId file : contentOf(fonds).files()) {
            while (pipeline.isExpected(file)) {
                pause();
            }
        }
        if (!followers.awaitMirror(TO_FOLLOW)) {
            throw new HomeException(
                    "The store could not be brought up to date, so nothing was erased. Please try again.");
        }
        takeTurn();
        try {
            Erasure.Erased erased = erasure.erase(fonds, signature);
            // A deleted document stays in the index until its neighbours are merged: nothing of the fonds is to stay.
            followers.rebuildIndex();
            return erased;
        } finally {
            turn.release();
            register.changedElsewhere();
        }
    }

    private void takeTurn() {
        if (!turn.tryAcquire()) {
            throw new HomeException(
                    "A backup is being written, or something is being erased. Please try again when that is done.");
        }
    }

    private static void pause() throws InterruptedException {
        if (new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }
}
