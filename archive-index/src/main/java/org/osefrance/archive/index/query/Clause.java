package org.osefrance.archive.index.query;

import java.util.List;
import java.util.Set;

/**
 * One word or phrase of a query.
 *
 * @param surface as typed, without what was around it
 * @param quoted whether it stood in quotation marks
 * @param readings sequences of folded forms; a text answers if it has one of them at consecutive positions
 * @param exact forms as written, for ranking
 */
public record Clause(String surface, boolean quoted, Set<List<String>> readings, List<String> exact) {

    public Clause {
        readings = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(readings));
        exact = List.copyOf(exact);
    }

    /** The form a reader could type again. */
    public String typed() {
        return quoted ? '"' + surface + '"' : surface;
    }
}
