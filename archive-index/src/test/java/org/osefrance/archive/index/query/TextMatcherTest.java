package org.osefrance.archive.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.TextRange;

class TextMatcherTest {

    private static List<String> lit(String query, String text) {
        return new TextMatcher(new QueryParser().parse(query), text)
                .locate().stream()
                        .map(range -> text.substring(range.start(), range.end()))
                        .toList();
    }

    @Test
    void every_occurrence_is_lit_in_the_order_of_the_text() {
        assertThat(lit("garten kinder", "Kinder im Garten, KINDER")).containsExactly("Kinder", "Garten", "KINDER");
    }

    @Test
    void a_broken_word_is_one_range() {
        assertThat(lit("Kinder", "die Kin-\nder da")).containsExactly("Kin-\nder");
    }

    @Test
    void a_phrase_is_one_range_and_its_words_elsewhere_stay_dark() {
        assertThat(lit("\"im Garten\"", "Garten im Garten im Hof")).containsExactly("im Garten");
        assertThat(lit("\"die Kinder da\"", "die Kin-\nder da")).containsExactly("die Kin-\nder da");
    }

    @Test
    void an_article_is_lit_with_its_word_only_where_it_was_asked_for() {
        assertThat(lit("enfant", "l’enfant")).containsExactly("enfant");
        assertThat(lit("l'enfant", "l’enfant, un enfant")).containsExactly("l’enfant", "enfant");
    }

    @Test
    void what_is_refused_is_not_lit() {
        assertThat(lit("Kinder -Garten", "Kinder im Garten")).containsExactly("Kinder");
        assertThat(lit("-Garten", "Kinder im Garten")).isEmpty();
        assertThat(lit("", "Kinder im Garten")).isEmpty();
    }

    @Test
    void a_part_of_a_compound_is_lit_alone() {
        assertThat(lit("Denis", "à Saint-Denis")).containsExactly("Denis");
        assertThat(lit("saint-denis", "à Saint-Denis et Saint Denis")).containsExactly("Saint-Denis", "Saint Denis");
        assertThat(lit("denis", "à Saint-\nDenis")).containsExactly("Denis");
    }

    @Property
    void ranges_are_sorted_apart_and_inside_the_text(
            @ForAll @Chars({'a', 'b', ' ', '-', '\n', '\'', '.'}) @StringLength(max = 40) String text,
            @ForAll @AlphaChars @Chars({'a', 'b', ' ', '"'}) @StringLength(max = 10) String query) {
        int after = 0;
        for (TextRange range : new TextMatcher(new QueryParser().parse(query), text).locate()) {
            assertThat(range.start()).isGreaterThanOrEqualTo(after);
            after = range.end();
        }
        assertThat(after).isLessThanOrEqualTo(text.length());
    }
}
