package org.osefrance.archive.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in other archives on any day of the week. */
@Timeout(30)
public abstract class EverydayFailuresContract extends SearchFixture {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l’enfant caché          | l'enfant",
                "l'enfant caché          | l’enfant",
                "l’enfant caché          | enfant",
                "l’enfant caché          | lenfant",
                "qu’on l´attend          | attend",
                "aujourd’hui             | aujourd'hui",
                "aujourd’hui             | aujourdhui",
                "jusqu’à Nîmes           | nimes",
                "Élan vital              | elan",
                "ELAN VITAL              | élan",
                "die Straße              | strasse",
                "die STRASSE             | straße",
                "le cœur                 | coeur",
                "le coeur                | cœur",
                "Müller                  | Mueller",
                "Mueller                 | Müller",
                "Muller                  | Müller",
                "Łódź                    | lodz",
                "ﬁn de la ﬂamme          | flamme",
                "Waſſer                  | wasser",
                "Kin-\u2028der           | Kinder",
                "Kin\u00ad\u2028der      | Kinder",
                "Kin¬\u2028der           | Kinder",
                "Kin\u00adder            | Kinder",
                "Saint-\u2028Denis       | Saint-Denis",
                "Saint-\u2028Denis       | Denis",
                "Saint-Denis             | saint denis",
                "Saint-Denis             | saintdenis",
                "l’O.S.E. à Genève       | OSE",
                "l’OSE à Genève          | O.S.E.",
                "Lo et Oz                | Oz",
                "né le 12.5.1943         | 12.5.1943",
                "né le 12.5.1943         | 1943",
                "dossier 1.234           | \"1.234\"",
                "שָׁלוֹם                    | שלום",
                "שלומ                    | שלום",
                "צה״ל                    | צה\"ל",
                "Ёлка и ПИСЬМО           | елка письмо",
            })
    void a_word_is_found_however_it_was_typed(String text, String words) {
        holdings.page("a", 0, text);
        fill();
        assertThat(items(words)).as(words + " in " + text).containsExactly(id("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Haupt- und Nebenstelle | Hauptund",
                "1938-1945              | 19381945",
                "Kinder - der           | Kinderder",
                "l’enfant               | \"d enfant\"",
                "Lodz                   | Lo",
            })
    void what_is_not_there_is_not_found(String text, String words) {
        holdings.page("a", 0, text);
        fill();
        assertThat(items(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Kinder im",
                "Kinder\"",
                "«Kinder im»",
                "„Kinder im“",
                "“Kinder im”",
                "»Kinder im«",
                "(Kinder) [im] {Garten}",
                "Kinder AND",
                "Kinder\u0000im",
                "\u0007Kinder\u001b\t\u0085im",
                "Kinder*?~^:\\/&&||!",
                "(+Kinder)^im",
                "Kinder \ud800",
                "-- Kinder"
            })
    void odd_signs_are_gaps_between_words(String words) {
        holdings.page("a", 0, "Kinder im Garten and");
        fill();
        assertThat(items(words)).containsExactly(id("a"));
    }

    @Test
    void brackets_in_mixed_hebrew_and_latin_text_are_no_part_of_words() {
        holdings.page("a", 0, "ילדים (Kinder) בית [Maison] \u202b(שלום)\u202c");
        fill();
        assertThat(items("(ילדים) Kinder")).containsExactly(id("a"));
        assertThat(items("\"Kinder בית Maison\"")).containsExactly(id("a"));
        assertThat(items("\u200fשלום)")).containsExactly(id("a"));
    }

    @Test
    void only_exclusions_find_the_rest() {
        holdings.page("a", 0, "Kinder").page("b", 0, "Garten").closedPage("c", 0, "Haus");
        fill();
        assertThat(items("-Kinder")).containsExactly(id("b"));
        assertThat(items("-Kinder -Garten")).isEmpty();
    }

    @Test
    void a_query_of_ten_thousand_characters_is_answered_in_time() {
        String rare = new Random(7)
                .ints(2_000, 0, 26 * 26)
                .mapToObj(word -> "w" + (char) ('a' + word / 26) + (char) ('a' + word % 26))
                .collect(Collectors.joining(" "));
        holdings.page("a", 0, rare);
        fill();
        assertThat(answersInTime(rare.substring(0, 7_999))).isEqualTo(1);
        assertThat(answersInTime("x".repeat(10_000))).isZero();
        assertThat(answersInTime("\"".repeat(10_000))).isEqualTo(1);
        assertThat(answersInTime("-".repeat(10_000))).isEqualTo(1);
        assertThat(answersInTime("a-".repeat(5_000))).isZero();
    }

    @Test
    void a_clause_bomb_is_answered_in_time() {
        for (int item = 0; item < 200; item++) {
            holdings.page("item" + item, 0, "der die das ".repeat(300));
        }
        fill();
        String phrases = IntStream.range(0, 2_000)
                .mapToObj(n -> "\"das der die\" -\"die der" + n + "\"")
                .collect(Collectors.joining(" "));
        assertThat(answersInTime(phrases)).isEqualTo(200);
        assertThat(answersInTime("\"" + "der die das ".repeat(800) + "\"")).isEqualTo(200);
    }

    private long answersInTime(String words) {
        long before = System.nanoTime();
        long items = find(words).items();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        return items;
    }
}
