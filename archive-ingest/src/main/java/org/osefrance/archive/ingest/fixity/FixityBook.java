package org.osefrance.archive.ingest.fixity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What is remembered of passes, so that a restart goes on where the last process ended. Each call is one transaction. */
public interface FixityBook {

    /**
     * Begins a pass over these objects. One that is running ends.
     *
     * @param strangers what lies in the store and is no object of the archive
     */
    void begin(Instant at, Collection<RecordId> objects, List<Finding> strangers);

    /** Objects that the running pass has still to look at, in a fixed order; none when no pass is running. */
    List<RecordId> listDue(int most);

    /** Notes what was found; a pass of which nothing is due any more ends. */
    void note(Checked checked);

    /** Leaves out an object that was erased meanwhile. */
    void forget(RecordId object);

    /** Notes that what was wrong with an object is wrong no more. */
    void mended(RecordId object, Side side, Instant at);

    /** The last pass, running or over. */
    Optional<Pass> findLastPass();

    /** What was found wrong and is not mended, newest first. */
    List<Damage> listDamages(int most);

    /** What was wrong on a side and is so no more, newest first. */
    List<Mended> listMended(Side side, int most);

    /**
     * A pass.
     *
     * @param number from 1
     * @param endedAt empty while it runs
     * @param objects how many it looks at
     * @param left how many it has not looked at yet
     * @param bytes read so far
     * @param wrong objects found wrong in it, those mended since included
     */
    record Pass(
            int number, Instant beganAt, Optional<Instant> endedAt, long objects, long left, long bytes, long wrong) {}

    /**
     * Something wrong.
     *
     * @param object empty for what is no object
     */
    record Damage(Instant at, Side side, Optional<RecordId> object, Finding finding) {}

    /** Something that was wrong. */
    record Mended(Instant foundAt, Instant mendedAt, Finding finding) {}
}
