package org.osefrance.archive.index.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.UnitHit;
import org.osefrance.archive.index.search.TextRange;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The search, watched: closed records among the hits are in the audit before they are shown. The words are not: what
 * somebody looked for may be the name of a child.
 */
public final class AuditedSearch implements Search {

    private static final Viewer ANYONE = Viewer.anyone();

    private final Search search;
    private final Witness witness;

    /** Stands around a search. */
    public AuditedSearch(Search search, Witness witness) {
        this.search = search;
        this.witness = witness;
    }

    @Override
    public SearchResults find(Viewer viewer, SearchRequest request) {
        SearchResults results = search.find(viewer, request);
        if (!Witness.watches(viewer)) {
            return results;
        }
        Set<RecordId> closed = new LinkedHashSet<>();
        results.hits().stream()
                .flatMap(hit -> hit.units().stream())
                .map(UnitHit::unit)
                .filter(unit -> !witness.knows(viewer, Action.SEARCH, unit))
                .forEach(closed::add);
        closed.removeAll(search.listShown(ANYONE, closed));
        return witness.testify(viewer, Action.SEARCH, closed, List.of()) ? results : search.find(ANYONE, request);
    }

    @Override
    public Set<RecordId> listShown(Viewer viewer, Set<RecordId> units) {
        return search.listShown(viewer, units);
    }

    @Override
    public List<TextRange> locate(String query, String text) {
        return search.locate(query, text);
    }
}
