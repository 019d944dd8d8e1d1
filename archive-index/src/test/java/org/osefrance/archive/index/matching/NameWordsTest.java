package org.osefrance.archive.index.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.index.matching.NameWord.Kind;

class NameWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Rosa d'Alsace", "Rosa d’Alsace", "ROSA D‘ALSACE", "Rosa (d`Alsace)"})
    void an_apostrophe_is_one_however_it_is_typed(String name) {
        assertThat(words(name)).containsExactly("rosa", "d", "alsace");
        assertThat(NameWords.of(name).indexed()).contains("dalsace");
    }

    @Test
    void names_of_two_letters_are_names() {
        assertThat(NameWords.of("Lo Oz").words()).extracting(NameWord::kind).containsOnly(Kind.NAME);
    }

    @Test
    void brackets_hyphens_and_marks_of_direction_part_words_in_any_script() {
        assertThat(words("\u200fרוזן (Rozen) \u202bאברהם־יצחק\u202c"))
                .containsExactly("רוזנ", "rozen", "אברהמ", "יצחק");
    }

    @Test
    void letters_of_the_tables_are_kept_and_others_folded() {
        assertThat(words("Zając É. Šmíd")).containsExactly("zając", "e", "šmid");
    }

    @Test
    void what_may_be_there_or_not_is_known() {
        assertThat(NameWords.of("J. von Linden").words())
                .extracting(NameWord::kind)
                .containsExactly(Kind.INITIAL, Kind.PARTICLE, Kind.NAME);
        assertThat(NameWords.of("Rosa Abramovna Linden").words())
                .extracting(NameWord::kind)
                .containsExactly(Kind.NAME, Kind.PATRONYMIC, Kind.NAME);
    }

    @Test
    void what_is_too_long_for_a_name_is_cut_and_nothing_breaks() {
        NameWords name = NameWords.of("a".repeat(10_000) + " b".repeat(10_000));
        assertThat(name.words()).hasSize(NameWords.MOST);
        assertThat(name.words().getFirst().spelled().length()).isEqualTo(SpelledWord.LONGEST);
        assertThat(NameWords.of("\u0301\u0000\ud800").words()).hasSizeLessThanOrEqualTo(1);
    }

    private static List<String> words(String name) {
        return NameWords.of(name).words().stream()
                .map(word -> word.spelled().letters())
                .toList();
    }
}
