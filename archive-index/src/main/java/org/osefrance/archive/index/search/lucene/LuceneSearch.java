package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.index.query.QueryParser;
import org.osefrance.archive.index.query.TextMatcher;
import org.osefrance.archive.index.query.WordQuery;
import org.osefrance.archive.index.search.Audience;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.NamedUnits;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.TextRange;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Answers searches from the newest commit: first what the viewer may see, then everything else over that alone. */
final class LuceneSearch implements Search {

    /** Legal days begin at midnight in Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Commits commits;
    private final Clock clock;
    private final DenySet denySet;
    private final NamedUnits named;
    private final QueryParser parser = new QueryParser();

    LuceneSearch(Commits commits, Clock clock, DenySet denySet, NamedUnits named) {
        this.commits = commits;
        this.clock = clock;
        this.denySet = denySet;
        this.named = named;
    }

    @Override
    public SearchResults find(Viewer viewer, SearchRequest request) {
        WordQuery words = parser.parse(request.words());
        return commits.read(snapshot -> find(snapshot, searcher(snapshot, viewer), viewer, words, request));
    }

    @Override
    public Set<RecordId> listShown(Viewer viewer, Set<RecordId> units) {
        return units.isEmpty()
                ? Set.of()
                : commits.read(snapshot -> {
                    VisibleSearcher searcher = searcher(snapshot, viewer);
                    return units.stream().filter(searcher::shows).collect(Collectors.toUnmodifiableSet());
                });
    }

    @Override
    public List<TextRange> locate(String query, String text) {
        return new TextMatcher(parser.parse(query), text).locate();
    }

    /** The legal day, as an epoch day. */
    static long today(Clock clock) {
        return LocalDate.now(clock.withZone(PARIS)).toEpochDay();
    }

    private VisibleSearcher searcher(Snapshot snapshot, Viewer viewer) throws IOException {
        Audience audience = Audience.of(viewer);
        if (audience == Audience.WORK) {
            return snapshot.everything();
        }
        Set<RecordId> closed = denySet.closedUnits();
        VisibleSearcher open = snapshot.open(audience, today(clock), closed);
        // What the index may still hold with words that were withheld since is not added: opening may lag.
        Set<RecordId> added = new HashSet<>(viewer.namesRecords() ? named.openedTo(viewer) : Set.of());
        added.removeAll(closed);
        return added.isEmpty() ? open : snapshot.with(open, added);
    }

    private static SearchResults find(
            Snapshot snapshot, VisibleSearcher searcher, Viewer viewer, WordQuery words, SearchRequest request)
            throws IOException {
        Snapshot.Columns columns = snapshot.columns();
        Tally tally = new Tally(columns, filters(request));
        if (searcher.documents() > 0) {
            tally.run(searcher, ClauseQueries.of(words));
        }
        int items = tally.slots().found();
        long depth = Math.min(items, Audience.of(viewer).depth());
        int to = (int) Math.min((long) request.offset() + request.limit(), depth);
        int from = Math.min(request.offset(), to);
        List<SearchResults.Hit> hits = from == to ? List.of() : new HitPicker(tally, searcher, words).hits(from, to);
        return new SearchResults(words.understood(), items, hits, tally.facets());
    }

    private static Map<Facet, Set<String>> filters(SearchRequest request) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        request.filters()
                .forEach((facet, values) -> filters.put(
                        facet, values.stream().map(UnitDocument::facetValue).collect(Collectors.toSet())));
        return filters;
    }
}
