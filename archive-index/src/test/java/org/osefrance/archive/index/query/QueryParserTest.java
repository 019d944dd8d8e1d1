package org.osefrance.archive.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    private final QueryParser parser = new QueryParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Kinder im Garten          | Kinder im Garten",
                "~  Kinder,im;Garten! ~    | Kinder im Garten",
                "\"Maison des Tilleuls\"   | \"Maison des Tilleuls\"",
                "« Maison  des Tilleuls »  | \"Maison des Tilleuls\"",
                "„im Garten“ “x y” ”a b”   | \"im Garten\" \"x y\" \"a b\"",
                "Kinder -Garten            | Kinder -Garten",
                "-Garten Kinder            | Kinder -Garten",
                "Kinder −\"im Garten\"     | Kinder -\"im Garten\"",
                "Kinder - Garten           | Kinder Garten",
                "Saint-Denis               | Saint-Denis",
                "foo-\"bar baz\"           | foo \"bar baz\"",
                "\"Kinder im               | Kinder im",
                "Kinder Kinder kinder      | Kinder kinder",
                "l’enfant d'hier           | l’enfant d'hier",
                "O.S.E.                    | O.S.E",
                "צה\"ל ילדים               | צה\"ל ילדים",
                "12.5.1943 -1944           | 12.5.1943 -1944",
                "()[]{}*?~^!               | ~~",
            })
    void what_is_typed_is_understood(String typed, String understood) {
        assertThat(parser.parse(typed).understood()).isEqualTo(understood);
    }

    @Test
    void a_word_broken_in_the_query_is_mended() {
        assertThat(parser.parse("Kin-\nder").understood()).isEqualTo("Kinder");
    }

    @Test
    void an_elided_article_may_be_missing_from_what_is_found() {
        assertThat(parser.parse("l'enfant").wanted().getFirst().readings())
                .containsExactly(List.of("l", "enfant"), List.of("enfant"), List.of("lenfant"));
        assertThat(parser.parse("\"l'enfant\"").wanted().getFirst().readings()).containsExactly(List.of("l", "enfant"));
    }

    @Test
    void no_more_words_are_searched_than_the_limit() {
        WordQuery query = parser.parse("mot ".repeat(10) + "\"a b\" " + wordsUpTo(200));
        int words = query.wanted().stream()
                .mapToInt(clause -> clause.exact().size())
                .sum();
        assertThat(words).isLessThanOrEqualTo(QueryParser.MOST_WORDS).isGreaterThan(50);
    }

    @Test
    void half_a_phrase_is_never_refused_for_a_whole_one() {
        WordQuery query = parser.parse(wordsUpTo(QueryParser.MOST_WORDS - 1) + " -\"rare combinaison\"");
        assertThat(query.unwanted()).isEmpty();
        assertThat(query.wanted()).hasSize(QueryParser.MOST_WORDS - 1);
    }

    private static String wordsUpTo(int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(" w").append(word);
        }
        return words.toString();
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Kinder", "l’", "-", "\"", "«", "»", " ", "é", "צה\"ל", "\n", "O.S.E.", "12.5", "\u202b");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(20).map(list -> String.join("", list)),
                Arbitraries.strings().all().ofMaxLength(60));
    }

    @Property
    void nothing_is_an_error_and_the_understood_form_is_understood_in_the_same_way(@ForAll("queries") String typed) {
        WordQuery once = parser.parse(typed);
        assertThat(parser.parse(once.understood()).understood()).isEqualTo(once.understood());
    }
}
