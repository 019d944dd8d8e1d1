package org.osefrance.archive.index.follow;

import java.util.List;
import java.util.function.LongSupplier;
import org.osefrance.archive.index.catalog.Outbox;

/**
 * Drops what every follower has passed, in large portions, so that the outbox stays as long as the longest lag and not as
 * the life of the archive.
 */
public final class OutboxTrimmer implements Follower {

    /** Entries worth a deletion: about what ingesting a hundred files writes. */
    private static final int WORTH_DELETING = 1_000;

    private final Outbox outbox;
    private final List<LongSupplier> checkpoints;
    private final int worthDeleting;

    /** @param checkpoints of all followers there are: what one of them still needs is kept */
    public OutboxTrimmer(Outbox outbox, List<LongSupplier> checkpoints) {
        this(outbox, checkpoints, WORTH_DELETING);
    }

    OutboxTrimmer(Outbox outbox, List<LongSupplier> checkpoints, int worthDeleting) {
        this.outbox = outbox;
        this.checkpoints = List.copyOf(checkpoints);
        this.worthDeleting = worthDeleting;
    }

    @Override
    public boolean step() {
        // A follower that is ahead of the outbox belongs to another catalogue and is about to start again.
        long passed = Math.min(
                outbox.newest(),
                checkpoints.stream().mapToLong(LongSupplier::getAsLong).min().orElse(0));
        if (passed - outbox.forgotten() >= worthDeleting) {
            outbox.forgetBelow(passed);
        }
        return false;
    }

    /** Never behind: nobody waits for it. */
    @Override
    public long lag() {
        return 0;
    }
}
