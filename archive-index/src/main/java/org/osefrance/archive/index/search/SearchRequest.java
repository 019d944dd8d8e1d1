package org.osefrance.archive.index.search;

import java.util.Map;
import java.util.Set;

/**
 * What is asked.
 *
 * @param words as typed: words, "phrases", -exclusions
 * @param filters values that must hold, per facet; several values of one facet widen, several facets narrow
 * @param offset first hit wanted, from 0
 * @param limit hits wanted, 1 to 100
 */
public record SearchRequest(String words, Map<Facet, Set<String>> filters, int offset, int limit) {

    public SearchRequest {
        filters = Map.copyOf(filters);
        if (offset < 0 || limit < 1 || limit > 100) {
            throw new IllegalArgumentException("hits from " + offset + ", " + limit + " of them: outside 0…, 1…100");
        }
    }

    /** The first hits for some words. */
    public static SearchRequest words(String words, int limit) {
        return new SearchRequest(words, Map.of(), 0, limit);
    }
}
