package org.osefrance.archive.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.SearchResults.Snippet;
import org.osefrance.archive.index.search.TextRange;

class SnippetCutterTest {

    private static Snippet cut(String query, String text) {
        return new SnippetCutter(new QueryParser().parse(query)).cut(text);
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marked().stream()
                .map(range -> snippet.text().substring(range.start(), range.end()))
                .toList();
    }

    @Test
    void a_short_text_is_shown_whole() {
        Snippet snippet = cut("garten", "Kinder im Garten");
        assertThat(snippet).isEqualTo(new Snippet("Kinder im Garten", List.of(new TextRange(10, 16))));
    }

    @Test
    void the_passage_with_most_of_the_words_is_chosen() {
        String text = "Kinder " + "und ".repeat(200) + "Kinder im Garten " + "und ".repeat(200) + "Garten";
        Snippet snippet = cut("Kinder Garten", text);
        assertThat(marked(snippet)).containsExactly("Kinder", "Garten");
        assertThat(snippet.text()).startsWith("…").endsWith("…").contains("Kinder im Garten");
    }

    @Test
    void the_beginning_is_shown_where_nothing_was_asked_for() {
        Snippet snippet = cut("", "Anfang " + "und ".repeat(200));
        assertThat(snippet.text()).startsWith("Anfang und").endsWith("…");
        assertThat(snippet.marked()).isEmpty();
        assertThat(cut("x", "").text()).isEmpty();
    }

    @Test
    void a_word_without_end_does_not_make_a_passage_without_end() {
        assertThat(cut("", "x".repeat(10_000)).text()).hasSizeLessThan(300);
        assertThat(cut("garten", "y".repeat(5_000) + " Garten " + "x".repeat(10_000))
                        .text())
                .contains("Garten")
                .hasSizeLessThan(400);
    }

    @Property
    void marks_lie_apart_inside_the_passage_and_on_what_was_asked_for(
            @ForAll @Chars({'a', 'b', 'c', ' ', '\n'}) @StringLength(max = 900) String text) {
        Snippet snippet = cut("ab c \"b a\"", text);
        assertThat(snippet.text().length()).isLessThan(SnippetCutter.LENGTH + 60);
        int after = 0;
        for (TextRange range : snippet.marked()) {
            assertThat(range.start()).isGreaterThanOrEqualTo(after);
            after = range.end();
        }
        assertThat(after).isLessThanOrEqualTo(snippet.text().length());
        assertThat(marked(snippet)).allMatch(word -> word.matches("ab|c|b\\s+a|b\\s*|\\s*a"));
    }
}
