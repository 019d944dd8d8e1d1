package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @Test
    void words_keep_their_lines_and_lose_what_no_keyboard_writes() {
        assertThat(TypedText.clean(" a\r\nb\u0000c\u001b[1m\td ")).isEqualTo("a\nb c [1m\td");
    }

    @Test
    void a_number_is_read_as_pages_write_it() {
        assertThat(TypedText.number("17")).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+1", "01", "1 ", "99999999999999999999", "١", "1; drop table objection"})
    void nothing_else_is_a_number(String written) {
        assertThat(TypedText.number(written)).isZero();
    }
}
