package org.osefrance.archive.portal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    /** OWASP, CSV Injection; with blanks before, and in the wide forms that Japanese keyboards write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://eve.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "\ufeff=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201"
            })
    void what_begins_like_a_formula_is_text(String cell) {
        String row = row(cell);
        assertThat(row).startsWith("\"'").endsWith("\",b");
        assertThat(row.substring(2, row.length() - 3).replace("\"\"", "\"")).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Rosa | Rosa",
                "Saint-Aubin, la Combe | ^\"Saint-Aubin, la Combe\"^",
                "die \"Linde\" | ^\"die \"\"Linde\"\"\"^",
                "a;b | ^\"a;b\"^",
                "משה | משה"
            })
    void everything_else_stays_what_it_is(String cell, String written) {
        assertThat(row(cell)).isEqualTo(written + ",b");
    }

    @Test
    void lines_within_a_cell_do_not_begin_a_row() {
        assertThat(row("a\n=b")).isEqualTo("\"a\n=b\",b");
    }

    @Test
    void it_is_saved_and_not_kept() {
        CsvTable table = new CsvTable(List.of("a", "b"));
        table.add(List.of("ä", ""));
        var answer = table.answer("table.csv");
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).isEqualTo("\ufeffa,b\r\nä,\r\n");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"table.csv\"");
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        CsvTable table = new CsvTable(List.of("a", "b"));
        assertThatThrownBy(() -> table.add(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String row(String cell) {
        CsvTable table = new CsvTable(List.of("x", "y"));
        table.add(List.of(cell, "b"));
        String text = table.text();
        return text.substring("\ufeffx,y\r\n".length(), text.length() - 2);
    }
}
