package org.osefrance.archive.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.SearchResults.Snippet;
import org.osefrance.archive.index.search.SearchResults.UnitHit;

/** What every index does with words, slices and changes. */
public abstract class SearchContract extends SearchFixture {

    @Test
    void a_word_finds_the_items_whose_units_have_it() {
        holdings.page("a", 0, "Die Kinder sind angekommen.").page("b", 0, "Liste des bagages.");
        fill();
        assertThat(items("kinder")).containsExactly(id("a"));
        assertThat(items("bagages")).containsExactly(id("b"));
        assertThat(items("Kind")).isEmpty();
    }

    @Test
    void all_words_have_to_stand_in_one_unit() {
        holdings.page("a", 0, "les enfants du jardin")
                .page("b", 0, "les enfants")
                .page("b", 1, "le jardin");
        fill();
        assertThat(items("enfants jardin")).containsExactly(id("a"));
    }

    @Test
    void a_phrase_wants_its_words_side_by_side() {
        holdings.page("a", 0, "Maison des Tilleuls").page("b", 0, "Tilleuls près de la maison des bois");
        fill();
        assertThat(items("\"maison des tilleuls\"")).containsExactly(id("a"));
        assertThat(items("maison des tilleuls")).containsExactlyInAnyOrder(id("a"), id("b"));
    }

    @Test
    void a_phrase_goes_over_a_word_broken_at_the_end_of_a_line() {
        holdings.page("a", 0, "alle Kin-\nder spielen draußen");
        fill();
        assertThat(items("\"alle Kinder spielen\"")).containsExactly(id("a"));
    }

    @Test
    void a_minus_leaves_out_units_with_the_word_or_phrase() {
        holdings.page("a", 0, "Kinder im Garten").page("b", 0, "Kinder im großen Garten");
        fill();
        assertThat(items("Kinder -großen")).containsExactly(id("a"));
        assertThat(items("Kinder -\"großen Garten\"")).containsExactly(id("a"));
        assertThat(items("Kinder -\"Garten großen\"")).hasSize(2);
    }

    @Test
    void without_words_everything_visible_is_found() {
        holdings.page("a", 0, "eins").page("b", 0, "").closedPage("c", 0, "drei");
        fill();
        assertThat(find("").items()).isEqualTo(2);
        assertThat(find("?!").items()).isEqualTo(2);
    }

    @Test
    void an_item_is_one_hit_with_its_units_and_their_number() {
        for (int page = 0; page < 8; page++) {
            holdings.page("a", page, "Seite mit Kinder und " + page);
        }
        holdings.page("a", 8, "Rückseite");
        fill();
        SearchResults found = find("Kinder");
        assertThat(found.items()).isEqualTo(1);
        Hit hit = found.hits().getFirst();
        assertThat(hit.matchingUnits()).isEqualTo(8);
        assertThat(hit.units()).hasSize(3).extracting(UnitHit::position).containsExactly(0, 1, 2);
    }

    @Test
    void a_description_is_found_by_its_title_and_its_pages_are_not() {
        holdings.add(Holdings.described(holdings.unit("a", 9, "Lettres reçues"), "Correspondance de Rosa Exemple"))
                .page("a", 0, "Chère amie");
        fill();
        Hit hit = find("Rosa Exemple").hits().getFirst();
        assertThat(hit.matchingUnits()).isEqualTo(1);
        assertThat(hit.units().getFirst().kind()).isEqualTo(IndexedUnit.Kind.DESCRIPTION);
    }

    @Test
    void a_passage_shows_the_words_asked_for() {
        holdings.page("a", 0, "Wort ".repeat(200) + "hier sind Kin-\nder zu sehen " + "Ende ".repeat(200));
        fill();
        Snippet snippet = find("Kinder").hits().getFirst().units().getFirst().snippet();
        assertThat(snippet.text()).contains("hier sind Kin-\nder zu sehen").hasSizeLessThan(300);
        assertThat(snippet.marked())
                .singleElement()
                .satisfies(range -> assertThat(snippet.text().substring(range.start(), range.end()))
                        .isEqualTo("Kin-\nder"));
    }

    @Test
    void slices_follow_each_other_without_gap_or_repetition() {
        for (int item = 0; item < 25; item++) {
            holdings.page("item" + item, 0, "Kinder " + "und ".repeat(item % 7));
        }
        fill();
        List<Hit> all = index.search()
                .find(PUBLIC, new SearchRequest("Kinder", Map.of(), 0, 100))
                .hits();
        assertThat(all).hasSize(25);
        for (int offset = 0; offset < 30; offset += 10) {
            SearchResults slice = index.search().find(PUBLIC, new SearchRequest("Kinder", Map.of(), offset, 10));
            assertThat(slice.items()).isEqualTo(25);
            assertThat(slice.hits()).isEqualTo(all.subList(Math.min(offset, 25), Math.min(offset + 10, 25)));
        }
    }

    @Test
    void a_unit_put_again_replaces_itself_and_a_removed_one_is_gone() {
        holdings.page("a", 0, "erste Fassung").page("b", 0, "erste Fassung");
        fill();
        index.apply(
                List.of(
                        new IndexChange.Put(holdings.unit("a", 0, "zweite Fassung")),
                        new IndexChange.Remove(id("b/0")),
                        new IndexChange.Remove(id("never there"))),
                7);
        assertThat(items("erste")).isEmpty();
        assertThat(items("zweite")).containsExactly(id("a"));
        assertThat(index.checkpoint()).isEqualTo(7);
    }

    @Test
    void a_cleared_index_is_empty_and_at_the_beginning() {
        holdings.page("a", 0, "Kinder");
        fill();
        index.clear();
        assertThat(find("Kinder").items()).isZero();
        assertThat(index.checkpoint()).isZero();
    }

    @Test
    void the_understood_query_finds_the_same_again() {
        holdings.page("a", 0, "l’enfant du jardin").page("b", 0, "enfant au bois");
        fill();
        SearchResults found = find("  L'enfant, («du jardin»  -");
        assertThat(found.understood()).isEqualTo("L'enfant \"du jardin\"");
        assertThat(find(found.understood())).isEqualTo(found);
    }
}
