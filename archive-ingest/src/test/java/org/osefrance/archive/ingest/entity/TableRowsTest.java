package org.osefrance.archive.ingest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.authority.GivenNames;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.name.Script;
import org.osefrance.archive.schemas.source.Source;
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
    void a_row_proposes_a_name_and_a_birth_on_its_own_region() {
        TableRow esther = ROWS.find(DrawnText.page(LIST), "fr").getFirst();
        RecordId persona = RecordId.random(new SplittableRandom(1));
        Source.Document page = new Source.Document(
                RecordId.random(new SplittableRandom(2)),
                Optional.of(RecordId.random(new SplittableRandom(3))),
                Optional.empty());
        SplittableRandom ids = new SplittableRandom(4);
        List<Candidate> candidates =
                new RowCandidates(page, () -> RecordId.random(ids), DrawnText.NOON).of(esther, persona);
        assertThat(candidates).hasSize(2).allSatisfy(candidate -> {
            assertThat(candidate.score()).isEqualTo(esther.score());
            assertThat(candidate.citation().source())
                    .isEqualTo(new Source.Document(page.unit(), page.page(), Optional.of(esther.region())));
        });
        assertThat(candidates.getFirst().claim())
                .isInstanceOfSatisfying(
                        Claim.Named.class,
                        named -> assertThat(named.name())
                                .isEqualTo(new Name(
                                        "QUELLMOSER Esther",
                                        Optional.of("Esther"),
                                        Optional.of("QUELLMOSER"),
                                        NameKind.SPELLING,
                                        Script.LATIN)));
        assertThat(candidates.getLast().claim())
                .isEqualTo(new Claim.Born(
                        persona, esther.born(), Optional.of(new RecordId("pl-lublin")), Optional.of("Lublin")));
        assertThat(candidates.getLast().citation().quotation()).contains("11.4.1932 Lublin");
    }

    @Test
    void a_day_of_arrival_is_no_birth() {
        List<TableRow> rows = ROWS.find(
                DrawnText.page(
                        "Nom                  Arrivée       Né le",
                        "Quellmoser Esther    3.5.1940      11.4.1932",
                        "Tillermann Samuel    3.5.1940      2.2.1930",
                        "Fontanelli Sarah     4.5.1940"),
                "fr");
        assertThat(rows)
                .extracting(row -> row.born().map(UncertainDate::edtf).orElse("-"))
                .containsExactly("1932-04-11", "1930-02-02", "-");
        assertThat(rows.getLast().rest()).containsExactly("4.5.1940");
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
