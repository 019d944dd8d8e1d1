package org.osefrance.archive.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalyzerTest {

    private final TextAnalyzer analyzer = new TextAnalyzer();

    private List<String> folded(String text) {
        return analyzer.tokens(text).stream().map(Token::folded).toList();
    }

    private Set<String> at(String text, int position) {
        return analyzer.tokens(text).stream()
                .filter(token -> token.position() == position)
                .map(Token::folded)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "Élan,elan",
        "ÇA,ca",
        "İstanbul,istanbul",
        "ISIK,isik",
        "IŞIK,isik",
        "Straße,strasse",
        "STRAẞE,strasse",
        "cœur,coeur",
        "Ægir,aegir",
        "Łódź,lodz",
        "Đặng,dang",
        "ﬂamme,flamme",
        "Waſſer,wasser",
        "Kin\u00adder,kinder",
        "e\u0301tude,etude",
        "Ｋｉｎｄ,kind",
        "ОСТРОВ,остров",
        "ёлка,елка",
        "λόγος,λογοσ",
        "שָׁלוֹם,שלומ",
        "ייִדיש,יידיש",
        "װאָרט,ווארט",
        "nº,no",
        "1er,1er"
    })
    void case_accents_and_typography_are_folded(String text, String form) {
        assertThat(folded(text))
                .contains(form)
                .allSatisfy(token -> assertThat(token.length()).isLessThanOrEqualTo(form.length() + 1));
    }

    @Test
    void the_exact_form_keeps_accents_and_loses_case() {
        assertThat(analyzer.tokens("E\u0301LAN"))
                .containsExactly(new Token(0, "elan", "élan", 0, "E\u0301LAN".length()));
    }

    @Test
    void umlauts_are_also_kept_as_two_letters() {
        assertThat(at("Müller", 0)).containsExactlyInAnyOrder("muller", "mueller");
        assertThat(at("Mu\u0308ller", 0)).containsExactlyInAnyOrder("muller", "mueller");
        assertThat(analyzer.tokens("Müller")).extracting(Token::exact).containsExactly("müller", "");
    }

    @Test
    void short_words_numbers_and_dates_are_kept() {
        assertThat(folded("Lo et Oz, né le 12.5.1943 à 7 h"))
                .containsExactly("lo", "et", "oz", "ne", "le", "12", "5", "1943", "a", "7", "h");
    }

    @Test
    void an_elision_is_found_in_its_parts_and_as_one() {
        assertThat(at("l’enfant", 0)).containsExactlyInAnyOrder("l", "lenfant");
        assertThat(at("l’enfant", 1)).containsExactly("enfant");
    }

    @Test
    void a_compound_is_found_in_its_parts_and_as_one() {
        assertThat(at("Saint-Denis", 0)).containsExactlyInAnyOrder("saint", "saintdenis");
        assertThat(at("l’arrière-cour", 1)).containsExactlyInAnyOrder("arriere", "arrierecour");
    }

    @Test
    void initials_are_one_word_and_letters() {
        assertThat(at("l’O.S.E. est là", 1)).containsExactlyInAnyOrder("ose", "o", "s", "e");
        assertThat(at("l’O.S.E. est là", 2)).containsExactly("est");
        assertThat(folded("p.ex. z.B.")).containsExactly("p", "ex", "zb", "z", "b");
    }

    @ParameterizedTest
    @CsvSource({"'Kin-|der'", "'Kin¬|der'", "'Kin\u00ad|der'", "'Kin‐  |   der'", "'Kin-\r|der'", "'Kin⸗||der'"})
    void a_word_broken_at_a_lines_end_is_one_word_over_both_parts(String written) {
        String text = "die " + written.replace('|', '\n') + " da";
        assertThat(analyzer.tokens(text))
                .contains(new Token(1, "kinder", "kinder", 4, text.length() - 3))
                .contains(new Token(2, "da", "da", text.length() - 2, text.length()))
                .hasSize(3);
    }

    @Test
    void a_name_broken_at_a_lines_end_is_found_by_its_halves_too() {
        assertThat(at("à Saint-\nDenis", 1)).containsExactlyInAnyOrder("saintdenis", "saint", "denis");
    }

    @Test
    void a_word_may_be_broken_twice() {
        assertThat(folded("Un-\nter-\nricht")).containsExactly("unterricht");
    }

    @Test
    void a_hyphen_at_a_lines_end_ends_the_word_where_it_cannot_go_on() {
        assertThat(folded("Haupt-\nund")).containsExactly("haupt", "und");
        assertThat(folded("1943-\n1945")).containsExactly("1943", "1945");
        assertThat(folded("fin -\nde")).containsExactly("fin", "de");
        assertThat(folded("fin-")).containsExactly("fin");
    }

    @Test
    void a_quotation_mark_between_hebrew_letters_is_gershayim() {
        assertThat(folded("צה\"ל")).containsExactly("צהל");
        assertThat(analyzer.isInsideWord("צה\"ל", 2)).isTrue();
        assertThat(analyzer.isInsideWord("צה\" ל", 2)).isFalse();
        assertThat(analyzer.isInsideWord("a\"b", 1)).isFalse();
    }

    @Test
    void ideographs_are_words_one_by_one() {
        assertThat(folded("東京Paris")).containsExactly("東", "京", "paris");
    }

    @Test
    void rubbish_without_end_is_cut() {
        assertThat(folded("x".repeat(50_000)))
                .singleElement()
                .satisfies(form -> assertThat(form).hasSize(Spelling.LONGEST));
        assertThat(folded("a-".repeat(5_000))).hasSizeLessThan(6_000);
    }
}
