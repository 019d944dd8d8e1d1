package org.osefrance.archive.ingest.quarantine;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Where files in quarantine are written down. Each call is one transaction: when it returns, that is on disk. */
public interface QuarantineBook {

    /** Adds a file that waits. */
    void add(HeldFile file);

    /** A file by its id. */
    Optional<HeldFile> find(RecordId id);

    /** Files that wait, the oldest first. */
    List<HeldFile> listWaiting();

    /** The last files that were decided about, the newest decision first. */
    List<HeldFile> listDecided(int most);

    /** Files that were accepted as they are into an item. */
    List<HeldFile> listAccepted(RecordId item);

    /**
     * Writes down a decision.
     *
     * @return whether the file waited until now
     */
    boolean decide(RecordId id, HeldFile.Standing standing);

    /** Bytes of all files that wait. */
    long countWaitingBytes();
}
