package org.osefrance.archive.ingest.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a page's language before it is read. Codes are ISO 639-2/T, as Tesseract's models are named.
 *
 * @param candidates one: the page is read in it; several: one of them is chosen by looking at the page; none: one is
 *     chosen among all models that are installed. The likeliest stands first: it wins where the page does not tell
 * @param expected the language of the page before it in the same item: read in at once, given up only when the text says
 *     otherwise
 * @param rows names of what it lies in, a file, its series, their fonds, or folders, the nearest first: pages of one are likely
 *     to be in one language; empty when it lies alone
 */
public record ReadingLanguages(List<String> candidates, Optional<String> expected, List<String> rows) {

    public ReadingLanguages {
        candidates = List.copyOf(new LinkedHashSet<>(candidates));
        rows = List.copyOf(rows);
    }

    /** Nothing is known. */
    public static ReadingLanguages unknown() {
        return new ReadingLanguages(List.of(), Optional.empty(), List.of());
    }

    /** One of these, the likeliest first. */
    public static ReadingLanguages among(List<String> candidates) {
        return new ReadingLanguages(candidates, Optional.empty(), List.of());
    }

    /** The same where these are likely, the likeliest first: they stand before the others, and a single one is expected. */
    public ReadingLanguages likely(List<String> hint) {
        List<String> all = Stream.concat(hint.stream(), candidates.stream()).toList();
        return new ReadingLanguages(
                candidates.isEmpty() ? candidates : all,
                hint.size() == 1 ? hint.stream().findFirst() : expected,
                rows);
    }

    /** The same after a page that turned out to be in this language. */
    public ReadingLanguages after(String language) {
        return new ReadingLanguages(candidates, Optional.of(language), rows);
    }

    /** The same of a page that lies in these rows, the nearest first. */
    public ReadingLanguages in(List<String> rows) {
        return new ReadingLanguages(candidates, expected, rows);
    }
}
