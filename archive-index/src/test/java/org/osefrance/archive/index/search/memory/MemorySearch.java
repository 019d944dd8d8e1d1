package org.osefrance.archive.index.search.memory;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.index.query.QueryParser;
import org.osefrance.archive.index.query.SnippetCutter;
import org.osefrance.archive.index.query.TextMatcher;
import org.osefrance.archive.index.query.WordQuery;
import org.osefrance.archive.index.search.Audience;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.NamedUnits;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.FacetValue;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.SearchResults.UnitHit;
import org.osefrance.archive.index.search.TextRange;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Reads all units from first to last. Ranks by id alone, so it judges sets, counts and facets, not order. */
final class MemorySearch implements Search {

    private final Map<RecordId, IndexedUnit> units;
    private final Clock clock;
    private final DenySet denySet;
    private final NamedUnits named;

    MemorySearch(Map<RecordId, IndexedUnit> units, Clock clock, DenySet denySet, NamedUnits named) {
        this.units = units;
        this.clock = clock;
        this.denySet = denySet;
        this.named = named;
    }

    @Override
    public SearchResults find(Viewer viewer, SearchRequest request) {
        WordQuery words = new QueryParser().parse(request.words());
        List<IndexedUnit> matching = visible(viewer)
                .filter(unit -> new TextMatcher(words, unit.words()).answers())
                .toList();
        Map<RecordId, List<IndexedUnit>> items = new TreeMap<>(matching.stream()
                .filter(unit -> passes(unit, request, Set.of()))
                .collect(Collectors.groupingBy(IndexedUnit::item)));
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, count(facet, matching, request));
        }
        long depth = Audience.of(viewer).depth();
        List<Hit> hits = items.values().stream()
                .limit(depth)
                .skip(request.offset())
                .limit(request.limit())
                .map(found -> hit(words, found))
                .toList();
        return new SearchResults(words.understood(), items.size(), hits, facets);
    }

    @Override
    public Set<RecordId> listShown(Viewer viewer, Set<RecordId> asked) {
        return visible(viewer).map(IndexedUnit::unit).filter(asked::contains).collect(Collectors.toSet());
    }

    @Override
    public List<TextRange> locate(String query, String text) {
        return new TextMatcher(new QueryParser().parse(query), text).locate();
    }

    private Stream<IndexedUnit> visible(Viewer viewer) {
        long today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris"))).toEpochDay();
        Set<RecordId> opened = named.openedTo(viewer);
        return units.values().stream()
                .filter(unit -> viewer.seesClosed()
                        || (Audience.of(viewer).sees(unit.visibility(), today) || opened.contains(unit.unit()))
                                && !denySet.closedUnits().contains(unit.unit()));
    }

    private static boolean passes(IndexedUnit unit, SearchRequest request, Set<Facet> ignored) {
        return request.filters().entrySet().stream()
                .filter(filter ->
                        !ignored.contains(filter.getKey()) && !filter.getValue().isEmpty())
                .allMatch(filter -> filter.getValue().stream()
                        .anyMatch(value -> values(unit, filter.getKey()).contains(composed(value))));
    }

    private static Set<String> values(IndexedUnit unit, Facet facet) {
        Stream<String> values = switch (facet) {
            case FONDS -> Stream.of(unit.fonds().value());
            case PERIOD -> unit.decades().stream();
            case LANGUAGE -> unit.languages().stream();
            case GENRE -> unit.genre().stream();
        };
        return values.map(MemorySearch::composed).collect(Collectors.toSet());
    }

    private static List<FacetValue> count(Facet facet, List<IndexedUnit> matching, SearchRequest request) {
        Map<String, Set<RecordId>> items = new TreeMap<>();
        matching.stream()
                .filter(unit -> passes(unit, request, Set.of(facet)))
                .forEach(unit -> values(unit, facet)
                        .forEach(value -> items.computeIfAbsent(value, key -> new TreeSet<>())
                                .add(unit.item())));
        List<FacetValue> counted = new ArrayList<>();
        items.forEach((value, found) -> counted.add(new FacetValue(value, found.size())));
        counted.sort(Comparator.comparingLong(FacetValue::items).reversed().thenComparing(FacetValue::value));
        return counted;
    }

    private static Hit hit(WordQuery words, List<IndexedUnit> found) {
        List<UnitHit> best = found.stream()
                .sorted(Comparator.comparing(IndexedUnit::kind)
                        .thenComparing(IndexedUnit::position)
                        .thenComparing(IndexedUnit::unit))
                .limit(3)
                .map(unit -> new UnitHit(
                        unit.unit(), unit.kind(), unit.position(), new SnippetCutter(words).cut(unit.words())))
                .toList();
        return new Hit(found.getFirst().item(), best, found.size());
    }

    private static String composed(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }
}
