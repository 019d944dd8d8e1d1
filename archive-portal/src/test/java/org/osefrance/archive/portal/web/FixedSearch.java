package org.osefrance.archive.portal.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.FacetValue;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.SearchResults.Snippet;
import org.osefrance.archive.index.search.SearchResults.UnitHit;
import org.osefrance.archive.index.search.TextRange;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;

/** Search over the invented archive by looking at every text: any of the words, accents and line ends aside. */
final class FixedSearch implements Search {

    @Override
    public SearchResults find(Viewer viewer, SearchRequest request) {
        List<Hit> all = InventedArchive.UNITS.stream()
                .filter(unit -> unit.level() == DescriptionLevel.ITEM)
                .filter(unit -> admits(request.filters(), unit))
                .flatMap(unit -> hit(request.words(), unit).stream())
                .toList();
        List<Hit> slice =
                all.stream().skip(request.offset()).limit(request.limit()).toList();
        return new SearchResults(understood(request.words()), all.size(), slice, facets(all));
    }

    @Override
    public Set<RecordId> listShown(Viewer viewer, Set<RecordId> units) {
        return units;
    }

    @Override
    public List<TextRange> locate(String query, String text) {
        String wanted = Arrays.stream(fold(query).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(FixedSearch::acrossLineEnds)
                .collect(Collectors.joining("|"));
        List<TextRange> ranges = new ArrayList<>();
        if (!wanted.isEmpty()) {
            Matcher matcher =
                    Pattern.compile("(?<!\\p{L})(?:" + wanted + ")(?!\\p{L})").matcher(fold(text));
            while (matcher.find()) {
                ranges.add(new TextRange(matcher.start(), matcher.end()));
            }
        }
        return ranges;
    }

    private Optional<Hit> hit(String words, Description item) {
        List<UnitHit> units = new ArrayList<>();
        List<PageText> texts = InventedArchive.TEXTS.getOrDefault(item.id(), List.of());
        for (int position = 0; position < texts.size(); position++) {
            String text = texts.get(position).plainText();
            RecordId page = InventedArchive.page(item.id(), position + 1);
            add(units, words, text, page, IndexedUnit.Kind.PAGE_TEXT, position);
        }
        add(units, words, item.title() + ". " + item.scope(), item.id(), IndexedUnit.Kind.DESCRIPTION, 0);
        return units.isEmpty() ? Optional.empty() : Optional.of(new Hit(item.id(), units, units.size()));
    }

    private void add(
            List<UnitHit> units, String words, String text, RecordId unit, IndexedUnit.Kind kind, int position) {
        List<TextRange> ranges = locate(words, text);
        if (!ranges.isEmpty()) {
            units.add(new UnitHit(unit, kind, position, new Snippet(text, ranges)));
        }
    }

    private static boolean admits(Map<Facet, Set<String>> filters, Description item) {
        return filters.entrySet().stream()
                .allMatch(filter -> values(filter.getKey(), item).anyMatch(filter.getValue()::contains));
    }

    private static Map<Facet, List<FacetValue>> facets(List<Hit> hits) {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = hits.stream()
                    .flatMap(hit -> InventedArchive.UNITS.stream()
                            .filter(unit -> unit.id().equals(hit.item())))
                    .flatMap(unit -> values(facet, unit))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(each -> new FacetValue(each.getKey(), each.getValue()))
                            .toList());
        }
        return facets;
    }

    private static Stream<String> values(Facet facet, Description item) {
        return switch (facet) {
            case FONDS -> Stream.of(InventedArchive.FONDS.value());
            case PERIOD ->
                item.dates().stream()
                        .flatMap(date -> date.earliest().stream())
                        .map(day -> Integer.toString(day.getYear() / 10 * 10));
            case LANGUAGE -> item.languages().stream();
            case GENRE -> item.genre().stream();
        };
    }

    private static String understood(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static String acrossLineEnds(String word) {
        return word.chars().mapToObj(Character::toString).collect(Collectors.joining("(?:-\\n)?"));
    }

    /** Character by character, so that places stay what they are. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                        .substring(0, 1))
                .collect(Collectors.joining());
    }
}
