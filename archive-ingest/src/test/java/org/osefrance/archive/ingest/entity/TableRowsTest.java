package org.osefrance.archive.ingest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.authority.GivenNames;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.time.UncertainDate;

/** Lists of children who never lived. */
class TableRowsTest {

    private static final TableRows ROWS = new TableRows(GivenNames.bundled(), Recogniser.bundled());

    private static final String[] LIST = {
        "Maison des Tilleuls : liste des enfants",
        "No   Nom              Prénom        né le          à",
        "1    QUELLMOSER       Esther        11.4.1932      Lublin",
        "2    TILLERMANN       Samuel        3 mai 1934     Vienne",
        "3    FONTANELLI       Sarah         31.4.1930      Metz",
        "4    WIERZBOWICZ      Abraham                      Varsovie",
    };

    @Test
    void a_list_becomes_rows_with_their_places_on_the_page() {
        List<TableRow> rows = ROWS.find(DrawnText.page(LIST), "fr");
        assertThat(rows)
                .extracting(row -> row.surname().orElse("-"))
                .containsExactly("QUELLMOSER", "TILLERMANN", "FONTANELLI", "WIERZBOWICZ");
        assertThat(rows)
                .extracting(row -> row.given().orElse("-"))
                .containsExactly("Esther", "Samuel", "Sarah", "Abraham");
        assertThat(rows)
                .extracting(row -> row.place().orElse("-"))
                .containsExactly("Lublin", "Vienne", "Metz", "Varsovie");
        assertThat(rows)
                .extracting(row -> row.born().map(UncertainDate::edtf).orElse("-"))
                .containsExactly("1932-04-11", "1934-05-03", "XXXX", "-");
        assertThat(rows.get(2).born().orElseThrow().asWritten()).isEqualTo("31.4.1930");
        assertThat(rows.getFirst().region()).isEqualTo(new PixelBox(0, 60, 570, 20));
        assertThat(rows.getFirst().reasons()).contains("'Esther' is a given name");
        assertThat(rows.getFirst().score()).isGreaterThan(rows.getLast().score());
    }

    @Test
    void it_does_not_matter_how_the_reader_cut_the_page() {
        assertThat(ROWS.find(DrawnText.scattered(LIST), "fr")).isEqualTo(ROWS.find(DrawnText.page(LIST), "fr"));
    }

    @Test
    void both_names_may_stand_in_one_cell_in_either_order() {
        List<TableRow> rows = ROWS.find(
                DrawnText.page(
                        "Quellmoser Esther     12 ans     Berlin",
                        "Samuel Tillermann     9 ans      Metz",
                        "Fontanelli, Sarah     10 ans     Paris"),
                "fr");
        assertThat(rows)
                .extracting(TableRow::surname)
                .containsExactly(Optional.of("Quellmoser"), Optional.of("Tillermann"), Optional.of("Fontanelli"));
        assertThat(rows.getFirst().rest()).containsExactly("12 ans");
    }

    @Test
    void a_letter_is_no_list() {
        assertThat(ROWS.find(
                        DrawnText.page(
                                "Chère Madame,",
                                "Esther et Samuel sont arrivés hier de Lublin et ils vont bien.",
                                "Nous avons reçu votre lettre du 3 mai 1934 avec plaisir.",
                                "Sarah attend des nouvelles de sa mère.",
                                "Recevez, Madame, nos salutations."),
                        "fr"))
                .isEmpty();
    }
}
