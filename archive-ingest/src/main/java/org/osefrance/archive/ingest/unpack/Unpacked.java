package org.osefrance.archive.ingest.unpack;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** What came of taking one container apart. */
public sealed interface Unpacked {

    /**
     * All that was in it.
     *
     * @param members in their order
     */
    record Members(List<Member> members) implements Unpacked {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** Nothing, and why; what had come out before is gone. */
    record Failed(Failure failure) implements Unpacked {}

    /**
     * One file that came out.
     *
     * @param file its bytes, under a name of ours
     * @param name as the container has it, with {@code /}: a label only, never opened
     * @param parent place in the list of the letter it was sent with; empty when it lay in the container itself
     * @param relation to the parent, or to the container
     */
    record Member(Path file, String name, OptionalInt parent, Relation relation) {}

    /** Why nothing came out. */
    sealed interface Failure {

        /** It opens only with a password. */
        record Encrypted() implements Failure {}

        /**
         * It contradicts itself.
         *
         * @param what in English
         */
        record Damaged(String what) implements Failure {}

        /**
         * More would come out than may.
         *
         * @param measure of what
         * @param limit the most
         */
        record Excess(Measure measure, long limit) implements Failure {}

        /** What is measured. */
        enum Measure {
            FILES,
            BYTES,
            /** Bytes for each one in the container. */
            RATIO,
            /** More bytes came than the container says of a file. */
            SAID_BYTES,
            MEMORY,
            SECONDS
        }
    }
}
