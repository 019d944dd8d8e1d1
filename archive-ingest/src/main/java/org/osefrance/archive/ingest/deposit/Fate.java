package org.osefrance.archive.ingest.deposit;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What has become of one file of a deposit. Only {@link Accepted} and {@link Known} promise anything. */
public sealed interface Fate {

    /** It is still on its way, or its way was broken off; the bytes that came are kept. */
    record Arriving() implements Fate {}

    /** It is whole, of a kind that is accepted, and waits for somebody to say so. */
    record Waiting() implements Fate {}

    /**
     * It is kept for good.
     *
     * @param file its id
     * @param item it belongs to
     */
    record Accepted(RecordId file, RecordId item) implements Fate {}

    /**
     * The archive held these bytes before.
     *
     * @param file that has them
     * @param item that holds it
     */
    record Known(RecordId file, RecordId item) implements Fate {}

    /**
     * It was not taken.
     *
     * @param code of the reason, as {@code ingest.intake.Refusal} has them
     * @param details what the sentence needs in any language
     * @param held where it waits in quarantine; empty where nothing of it was kept
     */
    record Refused(String code, List<String> details, Optional<RecordId> held) implements Fate {
        public Refused {
            details = List.copyOf(details);
        }

        /** A refusal of which nothing was kept. */
        public Refused(String code, List<String> details) {
            this(code, details, Optional.empty());
        }
    }

    /** It only wrapped others for transport; what came out of it has fates of its own. */
    record Opened() implements Fate {}

    /** Somebody decided that it does not come in. */
    record LeftOut() implements Fate {}

    /** It was not accepted, and its bytes are no longer here: the archive stopped, its disk was full, or the term was over. */
    record Untaken() implements Fate {}

    /** Whether nothing will become of it any more. */
    default boolean isFinal() {
        return !(this instanceof Arriving || this instanceof Waiting);
    }
}
