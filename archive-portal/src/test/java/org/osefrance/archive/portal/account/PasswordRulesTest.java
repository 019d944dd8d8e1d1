package org.osefrance.archive.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.portal.web.InventedSite;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(InventedSite.SITE); // Archives des Tilleuls

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ein Satz, den ich behalte",
                "correct horse battery staple",
                "la pluie sur le toit",
                "יורד גשם על הגג שלנו",
                "zq8-Kf2p_Rm9t"
            })
    void a_sentence_of_ones_own_is_taken(String password) {
        assertThat(rules.findProblem(password, "ada.tilleul")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "Kf2p_Rm9t!x"})
    void what_is_short_is_refused(String password) {
        assertThat(rules.findProblem(password, "ada")).contains("account.problem.password");
    }

    @Test
    void what_is_endless_is_refused() {
        assertThat(rules.findProblem("ab1 ".repeat(51), "ada")).contains("account.problem.password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "987654321098",
                "password1234",
                "Password-2026!",
                "1qaz2wsx3edc",
                "qwertyuiopas",
                "azertyuiopqs",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "passwordpassword",
                "dragonbaseball",
                "abcdefghijkl",
                "11112222333344"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(rules.findProblem(password, "ada")).contains("account.problem.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.tilleul1942", "ADA TILLEUL ada!", "Archives-Tilleuls", "tilleuls 2026 ada"})
    void the_names_of_account_and_house_are_refused(String password) {
        assertThat(rules.findProblem(password, "ada.tilleul")).contains("account.problem.own-name");
    }

    @Test
    void a_name_within_a_sentence_is_no_fault() {
        assertThat(rules.findProblem("ada plants an apple tree", "ada")).isEmpty();
    }
}
