package org.osefrance.archive.index.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.Visibility;

/**
 * How something stands towards the public at one place.
 *
 * @param shown how much of it may be seen today
 * @param opens the day on which the whole will open by itself; empty when it is open, or no day is known
 * @param bases the laws and policies this rests on, most decisive first
 */
public record Prospect(Extent shown, Optional<LocalDate> opens, List<String> bases) {

    public Prospect {
        bases = List.copyOf(bases);
    }

    /**
     * What a decision says of something that is asked for as a whole.
     *
     * @param opens the epoch day on which the whole opens or opened; {@link Visibility#NEVER} for none
     */
    public static Prospect of(AccessDecision decision, long opens) {
        Extent extent = switch (decision.outcome()) {
            case ALLOW -> Extent.WHOLE;
            case ALLOW_REDACTED -> Extent.IN_PART;
            case ALLOW_ONSITE, DENY, REVIEW -> Extent.CLOSED;
        };
        return of(extent, opens, decision.bases());
    }

    /** The same of how much is shown. */
    public static Prospect of(Extent shown, long opens, List<String> bases) {
        return new Prospect(
                shown,
                shown == Extent.WHOLE || opens == Visibility.NEVER
                        ? Optional.empty()
                        : Optional.of(LocalDate.ofEpochDay(opens)),
                bases);
    }

    /** How much, from least to most. */
    public enum Extent {
        CLOSED,
        /** With parts withheld. */
        IN_PART,
        WHOLE
    }
}
