package org.osefrance.archive.index.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What a change would do to what the public may see.
 *
 * @param versions of the records it would be made to, as they are before it
 * @param changed how many of them would get other facts
 * @param effects what becomes of everything at and beneath them, alike put together
 */
public record Rehearsal(SortedMap<RecordId, Integer> versions, int changed, List<Effect> effects) {

    public Rehearsal {
        versions = new TreeMap<>(versions);
        effects = List.copyOf(effects);
    }

    /** From versions in any order. */
    public static Rehearsal of(Map<RecordId, Integer> versions, int changed, List<Effect> effects) {
        return new Rehearsal(new TreeMap<>(versions), changed, effects);
    }

    /**
     * What becomes of several things in the same way.
     *
     * @param place where they would be read
     * @param count how many
     * @param opens first and last of the days on which they open by themselves; empty where none does
     * @param bases why those stay closed that do, or by what those are open that open
     * @param samples the first few
     */
    public record Effect(
            Place place,
            Kind kind,
            Turn turn,
            long count,
            Optional<Days> opens,
            List<String> bases,
            List<Sample> samples) {
        public Effect {
            bases = List.copyOf(bases);
            samples = List.copyOf(samples);
        }
    }

    /** The first and the last of several days. */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * One of them.
     *
     * @param record itself
     * @param within the unit it is described in: itself, or the item of the page
     * @param page it is, or lies on
     */
    public record Sample(RecordId record, RecordId within, Optional<RecordId> page) {}

    /** What is counted. */
    public enum Kind {
        /** Title and description. */
        UNIT,
        /** Image and text of a page. */
        PAGE,
        /** A line of a list. */
        LINE,
        /** A passage of a page. */
        PASSAGE
    }

    /** What becomes of it. */
    public enum Turn {
        OPENS,
        /** With parts withheld. */
        OPENS_IN_PART,
        CLOSES,
        /** More is withheld than before. */
        CLOSES_IN_PART,
        /** Closed today, and by this change it opens by itself. */
        WILL_OPEN,
        /** Closed today, and by this change it no longer opens by itself, or later. */
        WILL_NOT_OPEN,
        STAYS_OPEN,
        STAYS_IN_PART,
        /** Closed, and opens by itself on the same day as before. */
        STAYS_DATED,
        STAYS_CLOSED
    }
}
