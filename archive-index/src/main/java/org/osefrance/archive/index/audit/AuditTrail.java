package org.osefrance.archive.index.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Viewer;

/** The reading side of the audit. */
public interface AuditTrail {

    /**
     * Entries, newest first; for those who guard the rights of the people in the records, and for the archive itself. To
     * everybody else there are none.
     *
     * @throws AuditException when it cannot be read
     */
    List<KeptEntry> listEntries(Viewer viewer, AuditQuestion question);

    /** The newest entry as an anchor; empty while there is none. */
    Optional<Anchor> findHead();

    /** The latest time that any entry has; empty while there is none. */
    Optional<Instant> findLatestTime();

    /**
     * Recomputes the chain from its first entry and compares it with anchors.
     *
     * @param anchors in the order in which they were set, read before this is called
     * @throws AuditException when it cannot be read
     */
    AuditReport verify(List<Anchor> anchors);
}
