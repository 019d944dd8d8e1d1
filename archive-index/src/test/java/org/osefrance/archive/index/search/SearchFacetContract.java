package org.osefrance.archive.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.SearchResults.FacetValue;

/** Facets count items, exactly, under the filters of the others. */
public abstract class SearchFacetContract extends SearchFixture {

    private void fillWithLettersAndLists() {
        holdings.add(filed("a", 0, "letter", List.of("fra"), 1941, 1943))
                .add(filed("a", 1, "letter", List.of("fra", "deu"), 1941, 1943))
                .add(filed("b", 0, "letter", List.of("deu"), 1938, 1942))
                .add(filed("c", 0, "list", List.of("fra"), 1943, 1943));
        fill();
    }

    private IndexedUnit filed(String item, int page, String genre, List<String> languages, int first, int last) {
        return Holdings.filed(holdings.unit(item, page, "Kinder"), id("fonds"), genre, languages, first, last);
    }

    private SearchResults find(Map<Facet, Set<String>> filters) {
        return index.search().find(PUBLIC, new SearchRequest("Kinder", filters, 0, 10));
    }

    @Test
    void an_item_counts_once_however_many_pages_match() {
        fillWithLettersAndLists();
        Map<Facet, List<FacetValue>> facets = find(Map.of()).facets();
        assertThat(facets.get(Facet.GENRE)).containsExactly(new FacetValue("letter", 2), new FacetValue("list", 1));
        assertThat(facets.get(Facet.LANGUAGE)).containsExactly(new FacetValue("deu", 2), new FacetValue("fra", 2));
    }

    @Test
    void an_item_whose_pages_differ_counts_once_for_each_value_of_any_of_them() {
        holdings.add(filed("a", 0, "letter", List.of("deu"), 1938, 1938))
                .add(filed("a", 1, "list", List.of("deu", "fra"), 1942, 1942))
                .add(filed("a", 2, "letter", List.of("deu"), 1938, 1938))
                .add(filed("b", 0, "list", List.of("fra"), 1942, 1942));
        fill();
        Map<Facet, List<FacetValue>> facets = find(Map.of()).facets();
        assertThat(facets.get(Facet.GENRE)).containsExactly(new FacetValue("list", 2), new FacetValue("letter", 1));
        assertThat(facets.get(Facet.LANGUAGE)).containsExactly(new FacetValue("fra", 2), new FacetValue("deu", 1));
        Map<Facet, List<FacetValue>> ofLetters =
                find(Map.of(Facet.GENRE, Set.of("letter"))).facets();
        assertThat(ofLetters.get(Facet.GENRE)).containsExactly(new FacetValue("list", 2), new FacetValue("letter", 1));
        assertThat(ofLetters.get(Facet.LANGUAGE)).containsExactly(new FacetValue("deu", 1));
        assertThat(ofLetters.get(Facet.PERIOD)).containsExactly(new FacetValue("1930", 1));
    }

    @Test
    void a_unit_counts_in_every_decade_it_may_be_of() {
        fillWithLettersAndLists();
        assertThat(find(Map.of()).facets().get(Facet.PERIOD))
                .containsExactly(new FacetValue("1940", 3), new FacetValue("1930", 1));
    }

    @Test
    void a_filter_narrows_the_hits_and_the_other_facets_but_not_its_own() {
        fillWithLettersAndLists();
        SearchResults found = find(Map.of(Facet.GENRE, Set.of("list")));
        assertThat(found.items()).isEqualTo(1);
        assertThat(found.facets().get(Facet.GENRE)).hasSize(2);
        assertThat(found.facets().get(Facet.LANGUAGE)).containsExactly(new FacetValue("fra", 1));
    }

    @Test
    void values_of_one_facet_widen_and_facets_narrow() {
        fillWithLettersAndLists();
        Set<String> both = Set.of("letter", "list");
        assertThat(find(Map.of(Facet.GENRE, both)).items()).isEqualTo(3);
        assertThat(find(Map.of(Facet.GENRE, both, Facet.PERIOD, Set.of("1930"))).items())
                .isEqualTo(1);
        assertThat(find(Map.of(Facet.GENRE, Set.of("nothing"))).items()).isZero();
        assertThat(find(Map.of(Facet.GENRE, Set.of())).items()).isEqualTo(3);
    }

    @Test
    void two_filters_must_hold_for_one_and_the_same_unit() {
        fillWithLettersAndLists();
        SearchResults found = find(Map.of(Facet.LANGUAGE, Set.of("deu"), Facet.GENRE, Set.of("list")));
        assertThat(found.items()).isZero();
        assertThat(found.facets().get(Facet.GENRE)).containsExactly(new FacetValue("letter", 2));
        assertThat(found.facets().get(Facet.LANGUAGE)).containsExactly(new FacetValue("fra", 1));
        assertThat(found.facets().get(Facet.PERIOD)).isEmpty();
    }

    @Test
    void an_accent_in_a_filter_is_the_same_in_one_character_or_in_two() {
        holdings.add(filed("a", 0, "Étude", List.of("fra"), 1943, 1943));
        fill();
        assertThat(find(Map.of(Facet.GENRE, Set.of("E\u0301tude"))).items()).isEqualTo(1);
        assertThat(find(Map.of(Facet.GENRE, Set.of("Étude"))).items()).isEqualTo(1);
        assertThat(find(Map.of(Facet.GENRE, Set.of("Etude"))).items()).isZero();
    }

    @Test
    void a_fonds_is_told_by_its_id_and_never_by_its_title() {
        holdings.page("a", 0, "Kinder");
        fill();
        assertThat(find(Map.of()).facets().get(Facet.FONDS))
                .containsExactly(new FacetValue(id("tilleuls").value(), 1));
    }

    @Test
    void what_has_no_value_counts_nowhere_and_is_found_all_the_same() {
        IndexedUnit bare = holdings.unit("a", 0, "Kinder");
        holdings.add(new IndexedUnit(
                bare.unit(),
                bare.kind(),
                bare.item(),
                bare.fonds(),
                bare.title(),
                bare.text(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                bare.visibility()));
        fill();
        SearchResults found = find(Map.of());
        assertThat(found.items()).isEqualTo(1);
        assertThat(found.facets()).containsOnlyKeys(Facet.values());
        assertThat(found.facets().get(Facet.GENRE)).isEmpty();
        assertThat(found.facets().get(Facet.PERIOD)).isEmpty();
    }
}
