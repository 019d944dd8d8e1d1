package org.osefrance.archive.index.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.format.csv.CsvReader;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.name.Script;
import org.osefrance.archive.schemas.place.GeoPrecision;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Home;
import org.osefrance.archive.schemas.record.Person;
import org.osefrance.archive.schemas.record.PlaceRecord;
import org.osefrance.archive.schemas.source.Confidence;
import org.osefrance.archive.schemas.source.Source;

class SeedAuthoritiesTest {

    private static final SeedAuthorities SEED = SeedAuthorities.bundled();

    @Test
    void every_row_of_every_table_becomes_a_record() {
        assertThat(SEED.homes()).hasSize(69);
        assertThat(SEED.camps()).hasSize(26);
        assertThat(SEED.networks().size() + SEED.organisations().size()).isEqualTo(32);
        assertThat(SEED.people()).hasSize(68);
        assertThat(SEED.events()).hasSize(42);
        assertThat(SEED.places()).hasSizeGreaterThan(258 + 60);
    }

    @Test
    void ids_are_slugs_that_stand_once_and_places_that_are_named_exist() {
        assertThat(SEED.all().map(Authority::id)).doesNotHaveDuplicates().allMatch(RecordId::isSlug);
        Set<RecordId> places = SEED.places().stream().map(PlaceRecord::id).collect(Collectors.toSet());
        assertThat(SEED.homes().stream().flatMap(home -> home.occupations().stream()))
                .allMatch(stay -> places.contains(stay.place()));
        assertThat(SEED.camps()).allMatch(camp -> places.contains(camp.place().orElseThrow()));
        assertThat(SEED.places().stream().flatMap(place -> place.partOf().stream()))
                .allMatch(places::contains);
    }

    @Test
    void sources_confidence_and_what_is_open_are_kept() {
        Home helvetia = named("home-villa-helvetia", SEED.homes());
        assertThat(helvetia.attestation().confidence()).isEqualTo(Confidence.HIGH);
        assertThat(helvetia.attestation().sources()).hasSize(3).allMatch(Source.Published.class::isInstance);
        assertThat(helvetia.attestation().toVerify())
                .hasValueSatisfying(open -> assertThat(open).startsWith("exact opening month"));
        assertThat(named("home-petite-colonie", SEED.homes()).attestation().sources())
                .containsExactly(new Source.Unverified("(memory, to verify)"));
        assertThat(helvetia.otherNames()).contains("Villa Helvétia", "Maison de Montmorency");
        assertThat(helvetia.occupations().getFirst().from().orElseThrow().edtf())
                .isEqualTo("1938-10~");
    }

    @Test
    void no_home_where_children_may_live_today_is_placed_finer_than_its_commune() {
        for (Home home : SEED.homes()) {
            for (Home.Occupation stay : home.occupations()) {
                PlaceRecord place = named(stay.place().value(), SEED.places());
                if (home.inUseToday() != Home.InUseToday.NO) {
                    assertThat(place.point().stream())
                            .noneMatch(point -> point.precision().isFinerThanCommune());
                }
            }
        }
        PlaceRecord izieu = named("site-home-izieu", SEED.places());
        assertThat(izieu.point().orElseThrow().precision()).isEqualTo(GeoPrecision.BUILDING);
        assertThat(izieu.partOf()).contains(new RecordId("pl-fr-izieu"));
        assertThat(named("home-glycines", SEED.homes()).occupations()).isEmpty();
    }

    @Test
    void a_town_carries_its_names_by_language_and_script() {
        PlaceRecord lodz = named("pl-lodz", SEED.places());
        assertThat(lodz.names())
                .anyMatch(name -> name.written().equals("Litzmannstadt")
                        && name.language().equals(Optional.of("de")))
                .anyMatch(name -> name.script() == Script.HEBREW)
                .anyMatch(name ->
                        name.script() == Script.CYRILLIC && name.language().isEmpty());
    }

    @Test
    void names_of_public_figures_keep_their_kind_and_stories_are_no_names() {
        Person garel = named("p-garel-g", SEED.people());
        assertThat(garel.others()).singleElement().satisfies(name -> {
            assertThat(name.kind()).isEqualTo(NameKind.BIRTH);
            assertThat(name.written()).isEqualTo("Grigori Garfinkel");
        });
        assertThat(garel.history()).contains("clandestine name");
        assertThat(named("p-ebstein", SEED.people()).others())
                .extracting(name -> name.kind() + " " + name.written())
                .containsExactly("FALSE_IDENTITY Evrard", "SPELLING Epstein");
        assertThat(named("p-gamzon", SEED.people()).others())
                .extracting(name -> name.kind())
                .containsExactly(NameKind.TOTEM);
        assertThat(named("p-abadi", SEED.people()).born().orElseThrow().edtf()).isEqualTo("1907/1910-09-17");
        assertThat(named("p-papanek", SEED.people()).born().orElseThrow().edtf())
                .isEqualTo("1900?");
    }

    @Test
    void what_a_table_may_not_say_is_refused_by_file_line_and_field() {
        String head = "event_id,name,date_edtf,event,source,confidence\n";
        assertThatThrownBy(() -> EventRows.read(rows(head + "event-a,A,1940,A,(memory),certain\n")))
                .hasMessage("events.csv, line 2, field confidence: 'certain' is none of high, low, medium");
        assertThatThrownBy(() -> EventRows.read(rows(head + "event-a,A,1940,A,(memory),high\n")))
                .hasMessageContaining("line 2, field confidence: memory alone is never high");
        assertThatThrownBy(() -> EventRows.read(rows(head + "Event A,A,1940,A,(memory),low\n")))
                .hasMessageContaining("line 2, field event_id: 'Event A' cannot be read");
        assertThatThrownBy(() -> EventRows.read(rows(head + "event-a,A,19.4.1940,A,(memory),low\n")))
                .hasMessageContaining("line 2, field date_edtf: '19.4.1940' cannot be read");
    }

    @Test
    void the_pairs_that_test_names_are_a_table() {
        List<CsvRow> pairs = SeedTable.rows("surname-pairs.csv");
        assertThat(pairs).hasSize(80).allMatch(row -> !row.filled("query_name").isEmpty());
    }

    private static List<CsvRow> rows(String text) {
        return CsvReader.readAll("events.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static <A extends Authority> A named(String id, List<A> among) {
        return among.stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
