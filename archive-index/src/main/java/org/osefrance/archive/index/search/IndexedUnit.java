package org.osefrance.archive.index.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One visibility unit: text that opens and closes as a whole. One document of the index.
 *
 * @param unit id of the unit: the page, the line or passage of one, or the description itself
 * @param kind what it is
 * @param item the unit of description hits are grouped under
 * @param fonds the fonds it belongs to, for the facet; its title is not kept here, because it has an access of its own
 * @param title of the item
 * @param text the words
 * @param languages ISO 639-2/T codes, for the facet and for analysis
 * @param genre kind of document, for the facet
 * @param earliestYear first year the item can be of, for the period facet
 * @param latestYear last year the item can be of
 * @param position page's place within the item, from 0; 0 for a description
 * @param visibility when it opens
 */
public record IndexedUnit(
        RecordId unit,
        Kind kind,
        RecordId item,
        RecordId fonds,
        String title,
        String text,
        List<String> languages,
        Optional<String> genre,
        Optional<Integer> earliestYear,
        Optional<Integer> latestYear,
        int position,
        Visibility visibility) {

    /** What a unit is. */
    public enum Kind {
        /** Title, scope and reference of a unit of description. */
        DESCRIPTION,
        /** What was read on one page, without its lines and passages. */
        PAGE_TEXT,
        /** One line of a list. */
        LIST_LINE,
        /** A passage of a page that opens apart from the rest. */
        PASSAGE
    }

    /** Decades a unit counts in at most; a span longer than this says nothing about a period. */
    private static final int MOST_DECADES = 100;

    public IndexedUnit {
        languages = List.copyOf(languages);
    }

    /**
     * What is searched: the text, and before it the title where the unit is the description. A page is not found by its
     * item's title, because page and description open on days of their own.
     */
    public String words() {
        return kind != Kind.DESCRIPTION || text.startsWith(title) ? text : title + "\n" + text;
    }

    /** First years of the decades the unit may be of; where only one of the two years is known, the decade of that one. */
    public List<String> decades() {
        Optional<Integer> known = earliestYear.or(() -> latestYear);
        if (known.isEmpty()) {
            return List.of();
        }
        int first = Math.floorDiv(known.get(), 10);
        int last = Math.floorDiv(latestYear.orElse(known.get()), 10);
        return IntStream.rangeClosed(Math.min(first, last), Math.max(first, last))
                .limit(MOST_DECADES)
                .mapToObj(decade -> Integer.toString(decade * 10))
                .toList();
    }
}
