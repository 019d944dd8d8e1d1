package org.osefrance.archive.index.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the public is let in at all. A restored archive is closed as a whole until it was verified: to the public its
 * records then do not exist, whatever their own access says.
 */
public interface PublicDoor {

    /** Why the archive is closed to the public; empty when each record's own access decides. */
    Optional<Closure> findClosure();

    /**
     * Lets each record's own access decide from now on, on this day and every later start. Searches follow when the index
     * has read every record again. Nothing happens when the archive is not closed.
     */
    void open();

    /**
     * A closure of the whole archive.
     *
     * @param reason for whoever runs the archive
     * @param since when it was closed
     */
    record Closure(String reason, Instant since) {}
}
