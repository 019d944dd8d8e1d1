package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.osefrance.archive.index.search.Corpora;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.memory.MemoryIndex;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Lucene against the naive twin: same items, same numbers, same facets, for whoever looks. */
class TwinProperties {

    private final HandSetClock clock = new HandSetClock();

    @Provide
    Arbitrary<List<IndexedUnit>> units() {
        return Corpora.units();
    }

    @Provide
    Arbitrary<List<String>> queries() {
        return Corpora.queries().list().ofSize(8);
    }

    @Provide
    Arbitrary<Map<Facet, Set<String>>> filters() {
        return Corpora.filters();
    }

    @Property(tries = 60)
    void both_find_the_same(
            @ForAll("units") List<IndexedUnit> units,
            @ForAll("queries") List<String> queries,
            @ForAll("filters") Map<Facet, Set<String>> filters)
            throws IOException {
        Set<RecordId> denied =
                units.stream().map(IndexedUnit::unit).limit(units.size() / 8).collect(Collectors.toSet());
        try (TemporaryIndex lucene = new TemporaryIndex(clock, () -> denied);
                MemoryIndex memory = new MemoryIndex(clock, () -> denied)) {
            lucene.putInBatches(units, 9);
            memory.apply(units.stream().<IndexChange>map(IndexChange.Put::new).toList(), 1);
            for (String query : queries) {
                SearchRequest request = new SearchRequest(query, filters, 0, 100);
                for (Viewer viewer : List.of(Viewer.anyone(), new Viewer.Machinery("test"))) {
                    assertThat(unordered(lucene.search(), viewer, request))
                            .as(query)
                            .isEqualTo(unordered(memory.search(), viewer, request));
                }
            }
        }
    }

    private static SearchResults unordered(Search search, Viewer viewer, SearchRequest request) {
        SearchResults found = search.find(viewer, request);
        List<Hit> hits = found.hits().stream()
                .map(hit -> new Hit(
                        hit.item(),
                        hit.units().stream()
                                .sorted(Comparator.comparing(SearchResults.UnitHit::unit))
                                .toList(),
                        hit.matchingUnits()))
                .sorted(Comparator.comparing(Hit::item))
                .toList();
        return new SearchResults(found.understood(), found.items(), hits, found.facets());
    }
}
