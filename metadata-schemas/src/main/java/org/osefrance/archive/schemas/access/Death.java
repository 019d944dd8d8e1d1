package org.osefrance.archive.schemas.access;

import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What is known of a person's death. Nobody asked and nobody knows are the same here: {@link Unknown}. */
public sealed interface Death {

    /**
     * Fate not established. Deported and never seen again is not a known death (L213-2 I 2, decision table AR-028).
     *
     * @param lastSeen when the person was last seen alive, as far as a source says so
     */
    record Unknown(Optional<UncertainDate> lastSeen) implements Death {}

    /** Known to be alive. */
    record Alive() implements Death {}

    /** Died on this day, by this evidence. */
    record Known(UncertainDate on, Evidence evidence) implements Death {}

    /** What a death rests on. */
    enum Evidence {
        /** A source says so. */
        SOURCE,
        /** A document of civil status was seen. */
        CERTIFICATE,
        /** A court declared the death; it counts as known. */
        DECLARATORY_JUDGMENT,
        /** Asserted, and the proof that was asked for did not come: does not count. */
        NOT_PROVEN
    }

    /** Fate not established, nothing more known. */
    static Death unknown() {
        return new Unknown(Optional.empty());
    }

    /** A death a source gives. */
    static Death on(UncertainDate day) {
        return new Known(day, Evidence.SOURCE);
    }
}
