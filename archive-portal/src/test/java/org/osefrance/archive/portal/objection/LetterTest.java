package org.osefrance.archive.portal.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @Test
    void somebody_may_leave_everything_empty() {
        Letter letter = Letter.of("", "", Letter.Contact.none(), "");
        assertThat(letter.problem()).isEmpty();
        assertThat(letter.ground()).isEqualTo(Ground.OTHER);
        assertThat(letter.language()).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nBcc: b", "a\r\nb", "a\u2028b", "a\u0085b", "a\u0000b"})
    void what_is_written_above_a_letter_has_one_line(String line) {
        assertThat(Letter.of("", "", new Letter.Contact("", line, ""), "fr").problem())
                .contains("objection.problem.contact");
        assertThat(Letter.of("", "", new Letter.Contact("", "", line), "fr").problem())
                .contains("objection.problem.contact");
        assertThat(Letter.of("", "", new Letter.Contact(line, "", ""), "fr").problem())
                .contains("objection.problem.contact");
    }

    @Test
    void an_address_that_is_none_is_said_so() {
        Letter letter = Letter.of("", "", new Letter.Contact("rosa", "", ""), "fr");
        assertThat(letter.problem()).contains("objection.problem.email");
        assertThat(Letter.of("", "", new Letter.Contact(" rosa@tilleuls.example ", "", ""), "fr")
                        .problem())
                .isEmpty();
    }
}
