package org.osefrance.archive.schemas.format.iiif;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text in one or more languages (Presentation API 3.0, section 4.4).
 *
 * @param texts by BCP 47 tag such as {@code fr}, or {@value #NONE} where the language does not matter; at least one
 */
public record LanguageMap(SortedMap<String, List<String>> texts) {

    /** The key for a text in no particular language. */
    public static final String NONE = "none";

    public LanguageMap {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text in no language at all");
        }
        SortedMap<String, List<String>> copy = new TreeMap<>();
        texts.forEach((language, values) -> copy.put(language, List.copyOf(values)));
        texts = Collections.unmodifiableSortedMap(copy);
    }

    /** A text in one language. */
    public static LanguageMap of(String language, String text) {
        return of(Map.of(language, text));
    }

    /** The same text in several languages. */
    public static LanguageMap of(Map<String, String> texts) {
        SortedMap<String, List<String>> lists = new TreeMap<>();
        texts.forEach((language, text) -> lists.put(language, List.of(text)));
        return new LanguageMap(lists);
    }

    /** A text that is the same in every language: a number, a title as it stands on the paper. */
    public static LanguageMap none(String text) {
        return of(NONE, text);
    }
}
