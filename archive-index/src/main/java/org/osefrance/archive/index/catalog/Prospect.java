package org.osefrance.archive.index.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** How much, from least to most. */
    public enum Extent {
        CLOSED,
        /** With parts withheld. */
        IN_PART,
        WHOLE
    }
}
