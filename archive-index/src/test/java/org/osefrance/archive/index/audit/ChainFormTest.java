package org.osefrance.archive.index.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainFormTest {

    private static final ChainRow ROW = new ChainRow(
            Instant.parse("2026-11-22T01:02:03.000004Z"),
            "STAFF",
            "ada",
            "OPEN",
            List.of("item-tilleuls-letter", "item-tilleuls-register"),
            "für die Familie",
            "127.0.0.1",
            "ALLOWED",
            List.of(),
            "");

    /** Computed by a program in another language: what is in a database today can be checked in a hundred years. */
    @Test
    void the_form_is_for_ever() {
        assertThat(HexFormat.of().formatHex(ChainForm.hash(ChainForm.BEGINNING, 1, ROW)))
                .isEqualTo("ca1e95ed119b0d47ce7ce96c77879c723446130167be885384096f29cb93b073");
    }

    @Test
    void times_before_1970_have_a_form_too() {
        ChainRow early = new ChainRow(
                Instant.parse("1969-12-31T23:59:59.999999Z"), "", "", "", List.of(), "", "", "", List.of(), "");
        assertThat(HexFormat.of().formatHex(ChainForm.hash(ChainForm.BEGINNING, 7, early)))
                .isEqualTo("b5cb9b8957ba3a67c51e9ed610eedcbd2a87db902a0635cae54e2002489d4efd");
    }
}
