package org.osefrance.archive.index.catalog;

import java.time.Instant;
import java.util.Locale;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Something that was done to a file, page or unit and matters for trusting it later (PREMIS 3.0, entity Event, https://www.loc.gov/standards/premis/).
 *
 * @param object what it was done to
 * @param type what was done
 * @param at when it was finished
 * @param successful whether it worked (eventOutcome)
 * @param detail what came of it, in plain words (eventOutcomeDetailNote); no words of the document itself
 * @param agent the program or person, with version (linkingAgentIdentifier)
 */
public record PremisEvent(RecordId object, Type type, Instant at, boolean successful, String detail, String agent) {

    /** What can be done: terms of https://id.loc.gov/vocabulary/preservation/eventType (PREMIS 3.0). */
    public enum Type {
        INGESTION,
        /** Taken out of what it came in. */
        UNPACKING,
        MESSAGE_DIGEST_CALCULATION,
        FORMAT_IDENTIFICATION,
        VALIDATION,
        FIXITY_CHECK,
        METADATA_EXTRACTION,
        /** An image made from the original. */
        CREATION,
        /** Text taken or read out of a file. */
        EXTRACTION,
        QUARANTINE,
        POLICY_ASSIGNMENT,
        MODIFICATION,
        /** Brought back from another copy. */
        RECOVERY;

        /** The term of the list, such as {@code message digest calculation}. */
        public String term() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /**
         * The type of a term.
         *
         * @throws IllegalArgumentException when none of them has this term; the message quotes it
         */
        public static Type ofTerm(String term) {
            for (Type type : values()) {
                if (type.term().equals(term)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("'" + term + "' is none of the types of events of this archive");
        }
    }
}
