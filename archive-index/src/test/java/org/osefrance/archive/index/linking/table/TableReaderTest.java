package org.osefrance.archive.index.linking.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.index.linking.Field;
import org.osefrance.archive.index.linking.FieldKind;

/** Tables, good and bad. */
class TableReaderTest {

    @TempDir
    private Path folder;

    private RecordTable read(String text, Map<String, String> given) throws IOException, TableException {
        return new TableReader(given).read(Files.writeString(folder.resolve("r.tsv"), text));
    }

    @ParameterizedTest
    @CsvSource({
        "given_name, GIVEN_NAME, SELF",
        "Prénom, GIVEN_NAME, SELF",
        "Vorname, GIVEN_NAME, SELF",
        "imię, GIVEN_NAME, SELF",
        "Last Name, SURNAME, SELF",
        "nom de jeune fille, SURNAME, SELF",
        "Mädchenname, SURNAME, SELF",
        "nazwisko, SURNAME, SELF",
        "Full name, WHOLE_NAME, SELF",
        "date_of_birth, DATE, SELF",
        "Geburtsdatum, DATE, SELF",
        "année de naissance, YEAR, SELF",
        "birthplace, PLACE, SELF",
        "Miejsce urodzenia, PLACE, SELF",
        "street_address, STREET, SELF",
        "zip, CODE, SELF",
        "Geschlecht, CATEGORY, SELF",
        "mother, WHOLE_NAME, RELATIVE",
        "mother's maiden name, SURNAME, RELATIVE",
        "father_first_name, GIVEN_NAME, RELATIVE",
        "prénom du père, GIVEN_NAME, RELATIVE",
        "Vorname der Mutter, GIVEN_NAME, RELATIVE",
    })
    void headersAreKnownInFourLanguages(String header, FieldKind kind, Field.Bearer bearer) {
        assertThat(Headers.find(header)).contains(new Field(header, kind, bearer));
    }

    @Test
    void whatIsSaidOfColumnsGoesBeforeTheirHeaders() throws Exception {
        RecordTable table = read("id\tx1\tx2\nr1\tAnna\t1931-02-03\n", Map.of("x1", "given", "x2", "birth"));
        assertThat(table.fields()).extracting(Field::kind).containsExactly(FieldKind.GIVEN_NAME, FieldKind.DATE);
    }

    @Test
    void unknownColumnsAreTextUnlessTheirValuesSayOtherwise() throws Exception {
        RecordTable table = read("id\tq\tv\tw\nr1\tquiet rivers\t1931\t12-A\nr2\tloud hills\t1932\t7\n", Map.of());
        assertThat(table.fields())
                .extracting(Field::kind)
                .containsExactly(FieldKind.TEXT, FieldKind.YEAR, FieldKind.CODE);
    }

    @Test
    void givenNamesAreKnownByThemselvesWhereNoHeaderSaysSo() throws Exception {
        RecordTable table = read("id\tx\ty\nr1\tAnna\tWolkow\nr2\tJakob\tRotblum\nr3\tSrulek\tCzerny\n", Map.of());
        assertThat(table.fields()).extracting(Field::kind).containsExactly(FieldKind.GIVEN_NAME, FieldKind.TEXT);
        RecordTable said = read("id\tgiven\tmother's friend\tz\nr1\tLea\tq\tAnna\nr2\tRosa\tr\tJakob\n", Map.of());
        assertThat(said.fields().getLast().kind()).isEqualTo(FieldKind.TEXT);
    }

    @Test
    void emptyColumnsAreLeftOut() throws Exception {
        RecordTable table = read("\ufeffid\tgiven\tnothing\nr1\tAnna\t\nr2\tBerta\t \n", Map.of());
        assertThat(table.fields()).extracting(Field::name).containsExactly("given");
        assertThat(table.records().getFirst().values()).containsExactly("Anna");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The table is empty",
                "id;given;surname|commas or semicolons",
                "id\\tgiven\\tgiven\\nr1\\ta\\tb|Line 1, column 3: there is a column 'given' already",
                "id\\t\\tgiven\\n|Line 1, column 2: the name of the column is missing",
                "id\\tgiven\\nr1\\tAnna\\nr1\\tBerta|Line 3, column 'id': line 2 has the id 'r1' already",
                "id\\tgiven\\n\\tAnna|Line 2, column 'id': the id is missing",
                "id\\tgiven\\tsurname\\nr1\\tAnna|Line 2 has 2 columns, the header 3: column 'surname' and what follows are missing",
                "id\\tgiven\\nr1\\tAnna\\tmore|Line 2 has 3 columns, the header 2: there is something behind the last column 'given'",
            })
    void whatIsWrongIsNamedWithLineAndColumn(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\t", "\t").replace("\\n", "\n"), Map.of()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anotherEncodingIsNamed() throws Exception {
        Path file = folder.resolve("latin.tsv");
        Files.write(file, "id\tgiven\nr1\tRené\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new TableReader(Map.of()).read(file)).hasMessageContaining("Windows-1252");
        Files.write(file, "id\tgiven\nr1\tRené\n".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> new TableReader(Map.of()).read(file)).hasMessageContaining("UTF-16");
    }

    @Test
    void columnsThatAreNotThereAndMeaningsThatNobodyKnowsAreNamed() {
        assertThatThrownBy(() -> read("id\tgiven\nr1\tAnna\n", Map.of("dob", "birth")))
                .hasMessageContaining("no column 'dob'");
        assertThatThrownBy(() -> read("id\tgiven\nr1\tAnna\n", Map.of("given", "shoe size")))
                .hasMessageContaining("'shoe size' is not known");
    }
}
