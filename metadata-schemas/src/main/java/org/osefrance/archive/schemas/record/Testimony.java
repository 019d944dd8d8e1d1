package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.WitnessAgreement;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What somebody told of their own life, spoken or written. Times within it are milliseconds from its beginning.
 *
 * @param id lasting id
 * @param unit the unit of description that holds it, mostly an item
 * @param witness who speaks: the persona this source has of them
 * @param form how it was given
 * @param recorded when it was recorded or written
 * @param place where; empty while only the written name is known
 * @param placeWritten where, as the source has it
 * @param takenBy who asked, filmed or took it down, as the source has them; empty when the witness wrote alone
 * @param languages ISO 639-2/T codes, the one mostly spoken first
 * @param durationMs how long it lasts, in milliseconds; empty for what is written and where nobody has measured it
 * @param consent what the witness agreed to
 */
public record Testimony(
        RecordId id,
        RecordId unit,
        RecordId witness,
        Form form,
        Optional<UncertainDate> recorded,
        Optional<RecordId> place,
        Optional<String> placeWritten,
        List<String> takenBy,
        List<String> languages,
        Optional<Long> durationMs,
        Consent consent)
        implements KnowledgeRecord {

    public Testimony {
        takenBy = List.copyOf(takenBy);
        languages = List.copyOf(languages);
        if (durationMs.isPresent() && (form == Form.WRITTEN || durationMs.get() <= 0)) {
            throw new IllegalArgumentException(
                    "a duration is a positive number of milliseconds of something spoken: " + id);
        }
        for (String language : languages) {
            if (!language.matches("[a-z]{3}")) {
                throw new IllegalArgumentException("not a code of ISO 639-2/T, such as fra: '" + language + "'");
            }
        }
    }

    /** How a testimony was given. */
    public enum Form {
        /** Sound alone. */
        SPOKEN,
        FILMED,
        WRITTEN
    }

    /**
     * What the witness agreed to, as far as it bears on publication. It binds whatever the access facts say besides:
     * they can narrow it and never widen it.
     *
     * @param agreement what was agreed
     * @param withdrawnOnline whether the witness took back the consent to the web
     * @param given when it was given
     * @param paper the document of this archive that says so
     */
    public record Consent(
            WitnessAgreement agreement,
            boolean withdrawnOnline,
            Optional<UncertainDate> given,
            Optional<RecordId> paper) {

        /** Nobody has found an agreement: the testimony stays closed. */
        public static Consent notOnFile() {
            return new Consent(new WitnessAgreement.None(), false, Optional.empty(), Optional.empty());
        }
    }
}
