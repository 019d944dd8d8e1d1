package org.osefrance.archive.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Descriptions;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Placement;

/** Who says in which languages a page may be: its item, what stands above it, the house. */
class ItemLanguagesTest {

    private static final AccessDecision OPEN =
            new AccessDecision(AccessDecision.Outcome.ALLOW, Optional.empty(), false, List.of("invented"));
    private static final Description FONDS = Descriptions.fonds("TILLEULS");
    private static final Description SERIES = Descriptions.series(FONDS.id(), "TILLEULS/1");
    private static final Description ITEM = Descriptions.series(SERIES.id(), "TILLEULS/1/1");

    private final ItemLanguages languages = new ItemLanguages(List.of("fra", "deu", "yid"));

    @Test
    void what_the_item_says_of_itself_rules_and_nothing_else_is_possible() {
        ReadingLanguages known = of(List.of("pol"), List.of("deu"), List.of("yid"));
        assertThat(known.candidates()).containsExactly("pol");
        assertThat(known.expected()).isEmpty();
    }

    @Test
    void what_the_nearest_unit_above_says_is_likeliest_and_the_languages_of_the_house_are_possible() {
        ReadingLanguages known = of(List.of(), List.of("pol", "deu"), List.of("yid"));
        assertThat(known.candidates()).containsExactly("pol", "deu", "fra", "yid");
        assertThat(known.expected()).isEmpty();
    }

    @Test
    void a_fonds_in_one_language_lets_its_pages_be_read_in_it_at_once() {
        ReadingLanguages known = of(List.of(), List.of(), List.of("yid"));
        assertThat(known.candidates()).containsExactly("yid", "fra", "deu");
        assertThat(known.expected()).contains("yid");
    }

    @Test
    void where_nobody_says_anything_the_languages_of_the_house_stand_in_their_order() {
        ReadingLanguages known = of(List.of(), List.of(), List.of());
        assertThat(known.candidates()).containsExactly("fra", "deu", "yid");
        assertThat(known.expected()).isEmpty();
        assertThat(known.rows()).containsExactly(SERIES.id().value(), FONDS.id().value());
        assertThat(languages.of(file("card.jpg"), Optional.empty()))
                .isEqualTo(ReadingLanguages.among(List.of("fra", "deu", "yid")));
    }

    @Test
    void an_item_lies_among_what_the_units_above_it_hold_whoever_names_its_languages() {
        assertThat(of(List.of("pol"), List.of(), List.of()).rows())
                .containsExactly(SERIES.id().value(), FONDS.id().value());
    }

    @Test
    void what_came_in_one_folder_lies_together_before_it_lies_in_its_series() {
        assertThat(languages
                        .of(file("Boîte 3/lettres/1942/p1.jpg"), Optional.of(view()))
                        .rows())
                .containsExactly(
                        SERIES.id() + "/Boîte 3/lettres/1942",
                        SERIES.id() + "/Boîte 3/lettres",
                        SERIES.id() + "/Boîte 3",
                        SERIES.id().value(),
                        FONDS.id().value());
    }

    private static UnitView view() {
        return view(List.of(), List.of(), List.of());
    }

    private static AcceptedFile file(String path) {
        return new AcceptedFile(
                RecordId.random(), "0".repeat(128), 1, "image/jpeg", "p1.jpg", List.of(new Placement(ITEM.id(), path)));
    }

    private ReadingLanguages of(List<String> item, List<String> series, List<String> fonds) {
        return languages.of(file("card.jpg"), Optional.of(view(item, series, fonds)));
    }

    private static UnitView view(List<String> item, List<String> series, List<String> fonds) {
        return new UnitView(
                ITEM.in(item), 1, List.of(FONDS.in(fonds), SERIES.in(series)), OPEN, Optional.empty(), Set.of());
    }
}
