package org.osefrance.archive.index.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked.
 *
 * @param words as typed: words, "phrases", -exclusions; with no word at all everything the viewer may see is found
 * @param filters values that must hold, per facet; several values of one facet widen, several facets narrow; a facet
 *     with an empty set of values is no filter
 * @param offset first hit wanted, from 0; for the public there are no hits from {@link #PUBLIC_DEPTH} on
 * @param limit hits wanted, 1 to 100
 */
public record SearchRequest(String words, Map<Facet, Set<String>> filters, int offset, int limit) {

    /** How far down the public may page, in items: enough for a reader, too little for copying the archive by searches. */
    public static final int PUBLIC_DEPTH = 200;

    public SearchRequest {
        filters = filters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        if (offset < 0 || limit < 1 || limit > 100) {
            throw new IllegalArgumentException("hits from " + offset + ", " + limit + " of them: outside 0…, 1…100");
        }
    }

    /** The first hits for some words. */
    public static SearchRequest words(String words, int limit) {
        return new SearchRequest(words, Map.of(), 0, limit);
    }
}
