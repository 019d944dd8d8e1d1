package org.osefrance.archive.portal.browse;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.web.ReadableDates.ReadableDate;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;

/**
 * A fonds, series or file, for its template.
 *
 * @param above from the fonds down to its parent
 * @param dates in the reader's words
 * @param languages by name
 * @param scope paragraphs of scope and content
 * @param origin who made the papers and why; empty where nobody has said
 * @param inside how many units are directly below it
 * @param units this slice of them
 * @param first address of the first slice; empty on it
 * @param next address of the next slice; empty on the last
 */
record CollectionPage(
        Description unit,
        List<Description> above,
        Optional<ReadableDate> dates,
        List<String> languages,
        List<String> scope,
        Optional<Origin> origin,
        long inside,
        List<UnitLine> units,
        Optional<String> first,
        Optional<String> next) {

    CollectionPage {
        above = List.copyOf(above);
        languages = List.copyOf(languages);
        scope = List.copyOf(scope);
        units = List.copyOf(units);
    }

    /** Plain text cut where it has empty lines. */
    static List<String> paragraphs(String text) {
        return text.strip().lines().count() == 0
                ? List.of()
                : List.of(text.strip().split("\\R\\s*\\R"));
    }
}
