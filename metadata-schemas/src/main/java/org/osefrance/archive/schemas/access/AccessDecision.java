package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one question about one record.
 *
 * @param outcome what may be seen
 * @param openFrom first day on which anyone may see the whole record at the place asked about; empty when no day can be
 *     computed or never comes
 * @param never whether that day will never come by rule
 * @param bases the laws and policies the answer rests on, most decisive first
 */
public record AccessDecision(Outcome outcome, Optional<LocalDate> openFrom, boolean never, List<String> bases) {

    public AccessDecision {
        bases = List.copyOf(bases);
    }

    /** What may be seen. */
    public enum Outcome {
        ALLOW,
        /** In the reading room only. */
        ALLOW_ONSITE,
        /** With parts withheld. */
        ALLOW_REDACTED,
        DENY,
        /** A person decides; closed until then. */
        REVIEW
    }
}
