package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.lucene.Combinations.Value;

class CombinationsTest {

    private final Combinations combinations = new Combinations();
    private final int letter = combinations.number(new Value(Facet.GENRE, "letter"));
    private final int list = combinations.number(new Value(Facet.GENRE, "list"));
    private final int french = combinations.number(new Value(Facet.LANGUAGE, "fra"));

    private int of(int... values) {
        int combination = Combinations.NONE;
        for (int value : values) {
            combination = combinations.with(combination, value);
        }
        return combination;
    }

    @Test
    void the_same_values_are_the_same_combination() {
        assertThat(of(letter, french)).isEqualTo(of(letter, french)).isNotEqualTo(of(list, french));
        assertThat(combinations.number(new Value(Facet.GENRE, "list"))).isEqualTo(list);
        assertThat(combinations.number(new Value(Facet.FONDS, "list"))).isNotEqualTo(list);
    }

    @Test
    void what_was_seen_once_keeps_its_numbers() {
        Combinations.View before = combinations.view();
        int both = of(letter, french);
        assertThat(before.valuesOf()).containsExactly(new int[0]);
        assertThat(combinations.view().valuesOf().get(both)).containsExactly(letter, french);
        assertThat(combinations.view().values())
                .containsExactly(
                        new Value(Facet.GENRE, "letter"),
                        new Value(Facet.GENRE, "list"),
                        new Value(Facet.LANGUAGE, "fra"));
    }

    @Test
    void a_combination_passes_or_fails_one_filter_or_fails() {
        int frenchLetter = of(letter, french);
        int frenchList = of(list, french);
        int onlyLetter = of(letter);
        int letterAndList = of(letter, list);
        FacetFilter filter = new FacetFilter(
                combinations.view(),
                Map.of(Facet.GENRE, Set.of("list"), Facet.LANGUAGE, Set.of("fra"), Facet.PERIOD, Set.of()));
        assertThat(filter.verdict(frenchList)).isEqualTo(FacetFilter.PASSES);
        assertThat(filter.verdict(frenchLetter)).isEqualTo(Facet.GENRE.ordinal());
        assertThat(filter.verdict(letterAndList)).isEqualTo(Facet.LANGUAGE.ordinal());
        assertThat(filter.verdict(onlyLetter)).isEqualTo(FacetFilter.FAILS);
        assertThat(filter.verdict(Combinations.NONE)).isEqualTo(FacetFilter.FAILS);
    }

    @Test
    void without_a_filter_everything_passes() {
        FacetFilter filter = new FacetFilter(combinations.view(), Map.of(Facet.GENRE, Set.of()));
        assertThat(filter.verdict(Combinations.NONE)).isEqualTo(FacetFilter.PASSES);
    }
}
