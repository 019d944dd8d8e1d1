package org.osefrance.archive.ingest.fixity;

import java.util.List;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What was made of originals and lies beside the store. It can be made again. */
public interface Derived {

    /**
     * Compares what was made of an object with its digests. What is not as it was made is shown to nobody any more.
     *
     * @return what was found, with the bytes that were read
     */
    Look lookAt(RecordId object);

    /** Whether all that was made of an object is as it was made. */
    boolean isWhole(RecordId object);

    /** Has made again, soon, what of an object is not there. */
    void remake(RecordId object);

    /** Whether something is being made of an object, or about to be. */
    boolean isUnderWay(RecordId object);

    /** What a look found. */
    record Look(long bytes, List<Finding> findings) {

        /** Of an object of which nothing was made. */
        public static final Look NOTHING = new Look(0, List.of());

        public Look {
            findings = List.copyOf(findings);
        }
    }
}
