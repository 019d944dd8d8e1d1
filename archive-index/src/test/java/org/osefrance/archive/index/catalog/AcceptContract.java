package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.Receipt.FileReceipt;
import org.osefrance.archive.index.catalog.Receipt.ItemReceipt;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Placement;

/** What every {@link Register} does with what arrives. */
public abstract class AcceptContract {

    private static final Viewer STAFF = new Viewer.Machinery("test");

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(1);

    protected AcceptContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void what_is_missing_of_the_reference_is_made_as_fonds_and_series() {
        accept(tilleuls.letters("lettres", 1));
        UnitView series = unit(Tilleuls.INTO);
        assertThat(series.ancestors()).extracting("reference").containsExactly("TILLEULS");
        assertThat(fixture.catalog().listFonds(STAFF)).hasSize(1);
        assertThat(fixture.catalog().countChildren(STAFF, series.description().id()))
                .isEqualTo(1);
    }

    @Test
    void items_are_numbered_below_the_unit_in_the_order_people_count() {
        for (int batch = 0; batch < 2; batch++) {
            accept(tilleuls.letters("a", 1), tilleuls.letters("b", 1), tilleuls.letters("c", 1));
            accept(tilleuls.letters("d", 1), tilleuls.letters("e", 1), tilleuls.letters("f", 1));
        }
        RecordId series = unit(Tilleuls.INTO).description().id();
        List<UnitView> first = fixture.catalog().listChildren(STAFF, series, "", 10);
        assertThat(first.getLast().description().reference()).isEqualTo(Tilleuls.INTO + "/10");
        assertThat(fixture.catalog().listChildren(STAFF, series, Tilleuls.INTO + "/10", 10))
                .extracting(view -> view.description().reference())
                .containsExactly(Tilleuls.INTO + "/11", Tilleuls.INTO + "/12");
    }

    @Test
    void a_number_that_an_archivist_gave_away_is_passed_over() {
        accept(tilleuls.letters("a", 1));
        UnitView first = unit(Tilleuls.INTO + "/1");
        fixture.register()
                .describe(
                        Descriptions.withReference(first.description(), Tilleuls.INTO + "/2"),
                        Optional.empty(),
                        1,
                        Tilleuls.INTAKE);
        assertThat(accept(tilleuls.letters("b", 1)).reference()).isEqualTo(Tilleuls.INTO + "/3");
    }

    @Test
    void an_item_has_the_shelfmark_and_the_box_it_came_with_from_its_first_version_on() {
        Receipt receipt = fixture.register()
                .accept(
                        tilleuls.consignment(
                                standing("a", "TIL/77", "boîte 4"),
                                standing("b", Tilleuls.INTO + "/1", ""),
                                standing("c", "TIL/77", "boîte 5"),
                                tilleuls.letters("d", 1)),
                        Tilleuls.INTAKE);
        assertThat(receipt.items())
                .extracting(ItemReceipt::reference)
                .as("what another one has is numbered")
                .containsExactly("TIL/77", Tilleuls.INTO + "/1", Tilleuls.INTO + "/2", Tilleuls.INTO + "/3");
        UnitView first = unit("TIL/77");
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.description().location()).contains("boîte 4");
        assertThat(unit(Tilleuls.INTO + "/2").description().location()).contains("boîte 5");
        assertThat(unit(Tilleuls.INTO + "/1").description().location()).isEmpty();
        assertThat(accept(standing("e", "TIL/77", "")).reference()).isEqualTo(Tilleuls.INTO + "/4");
    }

    private NewItem standing(String title, String reference, String box) {
        return tilleuls.letters(title, 1)
                .standing(new NewItem.Shelf(reference, Optional.of(box).filter(said -> !said.isEmpty())));
    }

    @Test
    void a_repeated_acceptance_changes_nothing_and_answers_the_same() {
        Consignment consignment = tilleuls.consignment(tilleuls.letters("lettres", 3));
        Receipt first = fixture.register().accept(consignment, Tilleuls.INTAKE);
        long newest = fixture.outbox().newest();
        assertThat(fixture.register().accept(consignment, Tilleuls.INTAKE)).isEqualTo(first);
        assertThat(fixture.outbox().newest()).isEqualTo(newest);
        assertThat(first.items().getFirst().files())
                .extracting(FileReceipt::known)
                .containsOnly(false);
    }

    @Test
    void the_same_bytes_by_the_same_path_are_known_and_nothing_is_written() {
        NewFile file = tilleuls.file("tilleuls/lettre.jpg");
        ItemReceipt first = accept(tilleuls.item("lettre", List.of(file)));
        long newest = fixture.outbox().newest();
        ItemReceipt again = accept(tilleuls.item("lettre", List.of(sameBytes(file, "tilleuls/lettre.jpg"))));
        assertThat(again.item()).isEqualTo(first.item());
        assertThat(again.files()).containsExactly(new FileReceipt(file.id(), "tilleuls/lettre.jpg", true));
        assertThat(fixture.outbox().newest()).isEqualTo(newest);
    }

    @Test
    void the_same_bytes_in_a_second_place_are_one_file_with_two_placements() {
        NewFile file = tilleuls.file("tilleuls/lettre.jpg");
        ItemReceipt first = accept(tilleuls.item("lettre", List.of(file)));
        accept(tilleuls.item("copie", List.of(sameBytes(file, "copies/lettre.jpg"))));
        assertThat(fixture.catalog()
                        .findFile(STAFF, file.id())
                        .orElseThrow()
                        .file()
                        .placements())
                .containsExactly(
                        new Placement(first.item(), "tilleuls/lettre.jpg"),
                        new Placement(unit(Tilleuls.INTO).description().id(), "copies/lettre.jpg"));
        assertThat(fixture.catalog().listVersions(STAFF, file.id())).hasSize(2);
    }

    @Test
    void an_item_with_one_known_file_keeps_the_others_and_points_to_it() {
        NewFile known = tilleuls.file("a/1.jpg");
        accept(tilleuls.item("a", List.of(known)));
        NewFile fresh = tilleuls.file("b/2.jpg");
        ItemReceipt mixed = accept(tilleuls.item("b", List.of(sameBytes(known, "b/1.jpg"), fresh)));
        assertThat(mixed.files())
                .containsExactly(
                        new FileReceipt(known.id(), "b/1.jpg", true), new FileReceipt(fresh.id(), "b/2.jpg", false));
        assertThat(fixture.catalog().listFiles(STAFF, mixed.item()))
                .extracting(view -> view.file().id())
                .containsExactly(fresh.id());
    }

    @Test
    void twins_within_one_consignment_are_one_file() {
        NewFile file = tilleuls.file("a/1.jpg");
        NewFile twin = sameBytes(file, "a/2.jpg");
        ItemReceipt receipt = accept(tilleuls.item("a", List.of(file, twin)));
        assertThat(receipt.files()).extracting(FileReceipt::file).containsOnly(file.id());
        assertThat(fixture.catalog()
                        .findFileBySha512(STAFF, file.sha512())
                        .orElseThrow()
                        .file()
                        .placements())
                .extracting(Placement::path)
                .containsExactly("a/1.jpg", "a/2.jpg");
    }

    @Test
    void an_item_cannot_be_received_into_and_nothing_is_kept() {
        accept(tilleuls.letters("lettres", 1));
        NewItem late = tilleuls.letters("b", 1);
        Consignment wrong = new Consignment(Tilleuls.INTO + "/1/b", List.of(late), List.of());
        assertThatThrownBy(() -> fixture.register().accept(wrong, Tilleuls.INTAKE))
                .isInstanceOf(DuplicateReferenceException.class)
                .hasMessageContaining(Tilleuls.INTO + "/1");
        assertThat(fixture.catalog().findUnit(STAFF, late.id())).isEmpty();
    }

    @Test
    void what_was_done_with_a_file_is_kept_with_it() {
        NewItem item = tilleuls.letters("lettres", 1);
        RecordId file = item.files().getFirst().id();
        PremisEvent digest = new PremisEvent(
                file,
                PremisEvent.Type.MESSAGE_DIGEST_CALCULATION,
                Instant.parse("2026-11-21T09:00:00Z"),
                true,
                "SHA-512",
                "ingest");
        fixture.register().accept(new Consignment("A", List.of(item), List.of(digest)), Tilleuls.INTAKE);
        assertThat(fixture.catalog().listEvents(STAFF, file))
                .contains(digest)
                .extracting(PremisEvent::type)
                .contains(PremisEvent.Type.INGESTION);
    }

    @Test
    void what_was_done_later_stands_behind_what_was_done_before() {
        NewItem item = tilleuls.letters("lettres", 1);
        RecordId file = item.files().getFirst().id();
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        PremisEvent checked = checked(file, "the same bytes");
        PremisEvent again = checked(file, "the same bytes again");
        fixture.register().recordEvents(List.of(checked, again));
        fixture.register().recordEvents(List.of(checked));
        fixture.register().recordEvents(List.of());
        assertThat(fixture.catalog().listEvents(STAFF, file)).endsWith(checked, again, checked);
    }

    private static PremisEvent checked(RecordId file, String detail) {
        Instant at = Instant.parse("2026-11-22T09:00:00.123456Z");
        return new PremisEvent(file, PremisEvent.Type.FIXITY_CHECK, at, true, detail, "ingest");
    }

    @Test
    void followers_hear_of_every_new_unit_and_file() {
        accept(tilleuls.letters("lettres", 2));
        assertThat(fixture.outbox().after(0, 100))
                .extracting(OutboxEntry::change)
                .containsExactlyInAnyOrder(
                        Change.DESCRIPTION,
                        Change.DESCRIPTION,
                        Change.DESCRIPTION,
                        Change.FILE,
                        Change.FILE,
                        Change.EVENT,
                        Change.EVENT);
    }

    private ItemReceipt accept(NewItem... items) {
        return fixture.register()
                .accept(tilleuls.consignment(items), Tilleuls.INTAKE)
                .items()
                .getLast();
    }

    private UnitView unit(String reference) {
        return fixture.catalog().findUnitByReference(STAFF, reference).orElseThrow();
    }

    private NewFile sameBytes(NewFile file, String path) {
        return new NewFile(tilleuls.file(path).id(), file.sha512(), file.sizeBytes(), file.mediaType(), path);
    }
}
