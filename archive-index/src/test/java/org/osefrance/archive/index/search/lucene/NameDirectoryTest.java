package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.index.search.NameEntry;
import org.osefrance.archive.index.search.NameHit;

/** Invented people among two thousand others. */
class NameDirectoryTest {

    private static final List<NameEntry> SOUGHT = List.of(
            new NameEntry("1", "Israel", "Wajnsztok"),
            new NameEntry("2", "Chaja Sura", "Cukierman"),
            new NameEntry("3", "Jerzy", "Zając"),
            new NameEntry("4", "Rosa", "Linden-Blumberg"),
            new NameEntry("5", "Lo", "Oz"),
            new NameEntry("6", "Élise", "d'Alsace"),
            new NameEntry("7", "רבקה", "רוזנצווייג"),
            new NameEntry("8", "Мария", "Блумович"),
            new NameEntry("9", "Debora", "Abramowicz"));

    @TempDir
    Path folder;

    private NameDirectory names;

    @BeforeEach
    void write() {
        List<String> given =
                List.of("Anna", "Berta", "Carl", "David", "Emil", "Frida", "Georg", "Hanna", "Ida", "Josef");
        List<String> begin = List.of("Lin", "Stern", "Feld", "Gold", "Berg", "Tann", "Wald", "Kor", "Mar", "Sal");
        List<String> end = List.of("berg", "feld", "baum", "thal", "mann", "er", "stein", "ner", "i", "ski");
        Stream<NameEntry> others = IntStream.range(0, 2_000)
                .mapToObj(i -> new NameEntry(
                        "x" + i,
                        given.get(i % 10),
                        begin.get(i / 10 % 10) + (i / 1_000 == 0 ? "en" : "o") + end.get(i / 100 % 10)));
        names = NameDirectory.write(
                folder, Stream.concat(SOUGHT.stream(), others).toList());
    }

    @AfterEach
    void close() {
        names.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Srulek Weinstock, 1",
        "ישראל ויינשטוק, 1",
        "Израиль Вайншток, 1",
        "WAJNSZTOK ISRAEL, 1",
        "Izrael Wajnsztock, 1",
        "lsracl Wajnfztok, 1",
        "Chaja Zuckermann, 2",
        "Sara Cukiermann, 2",
        "Georges Zaiontz, 3",
        "Rosa Blumberg, 4",
        "Roza Lindenblumberg, 4",
        "Oz, 5",
        "Lo, 5",
        "ELISE D’ALSACE, 6",
        "Élise Dalsace, 6",
        "Rywka Rosenzweig, 7",
        "(Rebecca) רוזנצוייג, 7",
        "Maria Blumowicz, 8",
        "Marie Salomonovna Blumovitch, 8",
        "Deb Abramovici, 9"
    })
    void a_name_is_found_however_it_was_written(String asked, String expected) {
        assertThat(names.search(asked, 3)).extracting(hit -> hit.entry().id()).contains(expected);
    }

    @Test
    void the_same_name_comes_first_and_costs_nothing() {
        assertThat(names.search("Chaja Sura Cukierman", 10).getFirst()).isEqualTo(new NameHit(SOUGHT.get(1), 0));
    }

    @Test
    void an_answer_does_not_change_from_one_time_to_the_next() {
        List<NameHit> first = names.search("Hana Sternfeldt", 10);
        assertThat(first).hasSize(10);
        names.search("Israel Wajnsztok", 10);
        assertThat(names.search("Hana Sternfeldt", 10)).isEqualTo(first);
    }

    @Test
    void what_is_no_name_finds_nobody() {
        for (String none : List.of("", " ", "\u0301", "\u202e", "()", "?!", "\u0000")) {
            assertThat(names.search(none, 10)).isEmpty();
        }
        assertThat(names.search("x".repeat(10_000), 10)).isEmpty();
    }

    @Test
    void an_index_is_opened_again_as_it_was_written() {
        List<NameHit> before = names.search("Rosa Linden", 10);
        names.close();
        names = NameDirectory.open(folder);
        assertThat(names.search("Rosa Linden", 10)).isEqualTo(before);
    }
}
