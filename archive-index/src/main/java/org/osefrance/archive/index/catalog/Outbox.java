package org.osefrance.archive.index.catalog;

import java.util.List;

/**
 * What changed, in an order that every follower can keep up with by remembering one number.
 *
 * <p>A sequence alone would lose rows: a transaction may take a number and commit after a later one was read. Rows are
 * shown only once no transaction that could still write below them is running.
 */
public interface Outbox {

    /**
     * The next changes.
     *
     * @param position of the last entry that was dealt with; 0 for the beginning
     * @param limit 1 to 10,000
     */
    List<OutboxEntry> after(long position, int limit);

    /** Position of the newest entry that {@link #after} would show; 0 when there is none. */
    long newest();

    /**
     * Up to where entries may be gone. A follower that is not there yet has missed some, and has to read everything
     * instead of what changed.
     */
    long forgotten();

    /**
     * Drops the entries below a position. The one at the position stays, so that {@link #newest} never goes back.
     *
     * @param position that every follower has reached
     */
    void forgetBelow(long position);
}
