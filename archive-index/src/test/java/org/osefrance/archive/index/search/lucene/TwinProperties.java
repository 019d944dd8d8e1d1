package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.osefrance.archive.index.search.NamedUnits;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.memory.MemoryIndex;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Lucene against the naive twin: same items, same numbers, same facets, for whoever looks. */
class TwinProperties {

    private static final Viewer GUEST = new Viewer.Family("guest", List.of(), Occasion.UNSAID);

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

    @Property(tries = 60)
    void both_find_what_a_grant_opens_by_id(
            @ForAll("units") List<IndexedUnit> units, @ForAll("queries") List<String> queries, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        Set<RecordId> denied = units.stream()
                .map(IndexedUnit::unit)
                .filter(unit -> random.nextInt(8) == 0)
                .collect(Collectors.toSet());
        Set<RecordId> opened = units.stream()
                .map(IndexedUnit::unit)
                .filter(unit -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        NamedUnits named = viewer -> viewer.equals(GUEST) ? opened : Set.of();
        try (TemporaryIndex lucene = new TemporaryIndex(clock, () -> denied);
                MemoryIndex memory = new MemoryIndex(clock, () -> denied)) {
            lucene.putInBatches(units, 9);
            memory.apply(units.stream().<IndexChange>map(IndexChange.Put::new).toList(), 1);
            for (String query : queries) {
                SearchRequest request = SearchRequest.words(query, 100);
                for (Viewer viewer : List.of(GUEST, Viewer.anyone())) {
                    assertThat(unordered(lucene.search(named), viewer, request))
                            .as(query)
                            .isEqualTo(unordered(memory.search(named), viewer, request));
                }
                assertThat(lucene.search(named).find(Viewer.anyone(), request))
                        .isEqualTo(lucene.search().find(Viewer.anyone(), request));
                assertThat(openItems(lucene.search(named).find(GUEST, request), units, opened))
                        .as("what is open to all keeps its order: %s", query)
                        .isEqualTo(openItems(lucene.search().find(Viewer.anyone(), request), units, opened));
            }
        }
    }

    /** Items in their order, without those that the guest sees more of. */
    private static List<RecordId> openItems(SearchResults found, List<IndexedUnit> units, Set<RecordId> opened) {
        Set<RecordId> touched = units.stream()
                .filter(unit -> opened.contains(unit.unit()))
                .map(IndexedUnit::item)
                .collect(Collectors.toSet());
        return found.hits().stream()
                .map(Hit::item)
                .filter(item -> !touched.contains(item))
                .toList();
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
