package org.osefrance.archive.schemas.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @Test
    void cells_are_read_with_quotes_commas_and_line_breaks() {
        List<CsvRow> rows = read("\uFEFFid,note\r\na,\"one, \"\"two\"\"\nthree\"\r\nb,\n\"c\",x|y| z ");
        assertThat(rows).extracting(row -> row.text("id")).containsExactly("a", "b", "c");
        assertThat(rows.getFirst().text("note")).isEqualTo("one, \"two\"\nthree");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 4, 5);
        assertThat(rows.get(1).find("note")).isEmpty();
        assertThat(rows.get(2).list("note")).containsExactly("x", "y", "z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            id,n\\na,b,c ; line 2: has 3 cells
            id,n\\na,b\\nc ; line 3: has 1 cells
            id,n\\na,b"c ; line 2: a quotation mark stands inside
            id,n\\na,"b"c ; line 2: something stands behind
            id,n\\na,"b ; line 2: a cell begins with a quotation mark and none ends it
            id,id\\na,b ; line 1: two columns are id
            id,\\na,b ; line 1: a column has no name
            id\\ra ; line 1: a carriage return stands without
            """)
    void what_is_not_right_is_refused_by_its_line(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n").replace("\\r", "\r")))
                .isInstanceOf(CsvException.class)
                .hasMessageContaining("homes.csv, " + message);
    }

    @Test
    void another_encoding_and_an_empty_file_are_refused() {
        assertThatThrownBy(() -> read("id\nÉcouis", StandardCharsets.ISO_8859_1))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read("")).hasMessageContaining("the table is empty");
    }

    @Test
    void a_field_that_cannot_be_read_is_named() {
        CsvRow row = read("id,kind,number\na,cottage,twelve").getFirst();
        assertThatThrownBy(() -> row.oneOf("kind", Map.of("home", 1, "camp", 2)))
                .hasMessage("homes.csv, line 2, field kind: 'cottage' is none of camp, home");
        assertThatThrownBy(() -> row.read("number", Integer::valueOf))
                .hasMessageStartingWith("homes.csv, line 2, field number: 'twelve' cannot be read");
        assertThatThrownBy(() -> row.text("place")).hasMessageContaining("field place: there is no such column");
    }

    private static List<CsvRow> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static List<CsvRow> read(String text, Charset charset) {
        return CsvReader.readAll("homes.csv", new ByteArrayInputStream(text.getBytes(charset)));
    }
}
