package org.osefrance.archive.portal.find;

import java.util.List;
import java.util.Optional;

/**
 * What a search brought, for its template.
 *
 * @param understood the query as it was read, where that differs from what was typed
 * @param items how many match in all
 * @param first number of the first one shown, from 1
 * @param found this page of them
 * @param previous address of the page before
 * @param next address of the page after
 */
record ResultsPage(
        Question question,
        Optional<String> understood,
        long items,
        long first,
        List<FoundItem> found,
        List<FacetGroup> facets,
        Optional<String> previous,
        Optional<String> next) {

    ResultsPage {
        found = List.copyOf(found);
        facets = List.copyOf(facets);
    }

    /** Number of the last one shown. */
    public long last() {
        return Math.min(items, first + Question.PAGE_SIZE - 1);
    }
}
