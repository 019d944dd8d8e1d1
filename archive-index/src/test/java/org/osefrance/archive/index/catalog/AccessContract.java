package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Existence;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What every {@link Catalog} shows to whom, and what every {@link Register} does when that changes. */
public abstract class AccessContract {

    private static final Viewer PUBLIC = Viewer.anyone();
    private static final Viewer STAFF = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));
    private static final Viewer ADMINISTRATOR = new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR));

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(3);

    protected AccessContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void what_nobody_described_does_not_exist_for_the_public() {
        Shown shown = accept(AccessFacts.undescribed());
        for (Viewer stranger : List.of(PUBLIC, ADMINISTRATOR)) {
            Catalog catalog = fixture.catalog();
            assertThat(catalog.listFonds(stranger)).isEmpty();
            assertThat(catalog.findUnit(stranger, shown.item)).isEqualTo(catalog.findUnit(stranger, RecordId.random()));
            assertThat(catalog.findUnitByReference(stranger, Tilleuls.INTO)).isEmpty();
            assertThat(catalog.listPages(stranger, shown.item)).isEmpty();
            assertThat(catalog.findPage(stranger, shown.pages.getFirst())).isEmpty();
            assertThat(catalog.findText(stranger, shown.pages.getFirst())).isEmpty();
            assertThat(catalog.listTexts(stranger, shown.pages.getFirst())).isEmpty();
            assertThat(catalog.findFile(stranger, shown.file.id())).isEmpty();
            assertThat(catalog.findFileBySha512(stranger, shown.file.sha512())).isEmpty();
            assertThat(catalog.listVersions(stranger, shown.item)).isEmpty();
            assertThat(catalog.listEvents(stranger, shown.file.id())).isEmpty();
        }
    }

    @Test
    void an_archivist_sees_what_is_closed() {
        Shown shown = accept(AccessFacts.undescribed());
        assertThat(fixture.catalog().findUnit(STAFF, shown.item)).isPresent();
        assertThat(fixture.catalog().findText(STAFF, shown.pages.getFirst())).isPresent();
        assertThat(fixture.catalog().findFileBySha512(STAFF, shown.file.sha512()))
                .isPresent();
    }

    @Test
    void a_released_item_shows_with_its_pages_but_without_what_is_closed_above_it() {
        Shown shown = accept(Tilleuls.open());
        UnitView item = fixture.catalog().findUnit(PUBLIC, shown.item).orElseThrow();
        assertThat(item.ancestors()).isEmpty();
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item)).hasSize(2);
        assertThat(fixture.catalog().findText(PUBLIC, shown.pages.getFirst())).isPresent();
        assertThat(fixture.catalog().findFile(PUBLIC, shown.file.id())).isPresent();
    }

    @Test
    void a_release_of_the_fonds_reaches_everything_beneath() {
        Shown shown = accept(AccessFacts.undescribed());
        RecordId fonds = fonds();
        change(fonds, facts -> Tilleuls.open());
        assertThat(fixture.catalog().findText(PUBLIC, shown.pages.getFirst())).isPresent();
        assertThat(fixture.catalog().findUnit(PUBLIC, shown.item).orElseThrow().ancestors())
                .extracting(Description::reference)
                .containsExactly("TILLEULS", Tilleuls.INTO);
    }

    @Test
    void a_release_of_descriptions_only_shows_no_page() {
        Shown shown = accept(Tilleuls.open().released(Tilleuls.released(Scope.DESCRIPTION)));
        assertThat(fixture.catalog().findUnit(PUBLIC, shown.item)).isPresent();
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item)).isEmpty();
        assertThat(fixture.catalog().findFile(PUBLIC, shown.file.id())).isEmpty();
    }

    @Test
    void a_closed_page_leaves_no_gap_in_the_numbers() {
        Shown shown = accept(Tilleuls.open());
        change(shown.pages.getFirst(), facts -> facts.objection(Objection.PENDING));
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item))
                .extracting(PageView::number)
                .containsExactly(1);
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, shown.pages.getLast())
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(fixture.catalog()
                        .findPage(STAFF, shown.pages.getLast())
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void counts_and_lists_agree_for_each_viewer() {
        accept(Tilleuls.open());
        accept(AccessFacts.undescribed());
        Shown third = accept(Tilleuls.open());
        RecordId series = fixture.catalog()
                .findUnitByReference(STAFF, Tilleuls.INTO)
                .orElseThrow()
                .description()
                .id();
        change(fonds(), facts -> Tilleuls.open());
        change(third.item, facts -> facts.objection(Objection.UPHELD));
        for (Viewer viewer : List.of(PUBLIC, STAFF)) {
            assertThat(fixture.catalog().listChildren(viewer, series, "", 10))
                    .hasSize((int) fixture.catalog().countChildren(viewer, series));
        }
        assertThat(fixture.catalog().countChildren(PUBLIC, series)).isEqualTo(2);
    }

    @Test
    void a_title_that_names_a_person_is_not_shown_to_the_public() {
        Shown shown =
                accept(Tilleuls.open().titleNamesPersons(Stated.YES).released(Tilleuls.released(Scope.DESCRIPTION)));
        fixture.catalog()
                .findUnit(PUBLIC, shown.item)
                .ifPresent(view -> assertThat(view.description().title())
                        .isEqualTo(view.description().reference()));
        assertThat(fixture.catalog()
                        .findUnit(STAFF, shown.item)
                        .orElseThrow()
                        .description()
                        .title())
                .isEqualTo("lettre");
    }

    @Test
    void each_answer_says_what_of_it_the_public_is_not_shown() {
        List<Shown> all = List.of(
                accept(AccessFacts.undescribed()),
                accept(Tilleuls.open()),
                accept(Tilleuls.open().titleNamesPersons(Stated.YES)),
                accept(Tilleuls.open().released(Tilleuls.released(Scope.DESCRIPTION))),
                accept(Tilleuls.open()));
        change(all.getLast().pages.getLast(), facts -> facts.objection(Objection.PENDING));
        Catalog catalog = fixture.catalog();
        for (Viewer viewer : List.of(STAFF, ADMINISTRATOR, PUBLIC)) {
            for (Shown shown : all) {
                catalog.findUnit(viewer, shown.item)
                        .ifPresent(unit -> assertThat(unit.closed()).isEqualTo(closed(unit)));
                for (PageView page : catalog.listPages(viewer, shown.item)) {
                    RecordId id = page.page().id();
                    assertThat(page.closed())
                            .isEqualTo(catalog.findPage(PUBLIC, id).isEmpty());
                    assertThat(catalog.findPage(viewer, id).orElseThrow().closed())
                            .isEqualTo(page.closed());
                }
                catalog.findFile(viewer, shown.file.id())
                        .ifPresent(file -> assertThat(file.closed())
                                .isEqualTo(catalog.findFile(PUBLIC, shown.file.id())
                                        .isEmpty()));
            }
        }
    }

    /** The naive way to say it: ask again as the public. */
    private Set<RecordId> closed(UnitView unit) {
        return Stream.concat(Stream.of(unit.description()), unit.ancestors().stream())
                .filter(shown -> !fixture.catalog()
                        .findUnit(PUBLIC, shown.id())
                        .map(UnitView::description)
                        .equals(Optional.of(shown)))
                .map(Description::id)
                .collect(Collectors.toSet());
    }

    @Test
    void what_closes_is_denied_from_the_same_transaction_on() {
        Shown shown = accept(Tilleuls.open());
        assertThat(fixture.closedUnits().closedUnits()).isEmpty();
        change(shown.item, facts -> facts.objection(Objection.PENDING));
        assertThat(fixture.closedUnits().closedUnits())
                .containsExactlyInAnyOrder(shown.item, shown.pages.getFirst(), shown.pages.getLast());
        long position = fixture.outbox().newest();
        fixture.closedUnits().forgetUpTo(position - 1);
        assertThat(fixture.closedUnits().closedUnits()).hasSize(3);
        fixture.closedUnits().forgetUpTo(position);
        assertThat(fixture.closedUnits().closedUnits()).isEmpty();
    }

    @Test
    void what_closes_by_moving_or_describing_is_denied_too() {
        Shown shown = accept(AccessFacts.undescribed());
        change(fonds(), facts -> Tilleuls.open());
        RecordId series = fixture.catalog()
                .findUnitByReference(STAFF, Tilleuls.INTO)
                .orElseThrow()
                .description()
                .id();
        Description closed = Descriptions.fonds("FERMÉ");
        fixture.register().describe(closed, Optional.empty(), 0, Tilleuls.ARCHIVIST);
        Description moved =
                fixture.catalog().findUnit(STAFF, series).orElseThrow().description();
        fixture.register().describe(Descriptions.beneath(moved, closed.id()), Optional.empty(), 1, Tilleuls.ARCHIVIST);
        assertThat(fixture.closedUnits().closedUnits()).contains(series, shown.item, shown.pages.getFirst());
    }

    @Test
    void what_opens_is_not_denied() {
        Shown shown = accept(AccessFacts.undescribed());
        change(shown.item, facts -> Tilleuls.open());
        assertThat(fixture.closedUnits().closedUnits()).isEmpty();
    }

    @Test
    void one_unknown_record_and_none_is_changed() {
        Shown shown = accept(AccessFacts.undescribed());
        assertThatThrownBy(() -> fixture.register()
                        .changeAccess(
                                List.of(shown.item, RecordId.random()), facts -> Tilleuls.open(), Tilleuls.ARCHIVIST))
                .isInstanceOf(UnknownRecordException.class);
        assertThat(fixture.catalog().findUnit(PUBLIC, shown.item)).isEmpty();
    }

    @Test
    void facts_that_stay_the_same_make_no_version() {
        Shown shown = accept(Tilleuls.open());
        assertThat(fixture.register().changeAccess(List.of(shown.item), facts -> Tilleuls.open(), Tilleuls.ARCHIVIST))
                .isEmpty();
        assertThat(fixture.catalog().listVersions(STAFF, shown.item)).hasSize(1);
    }

    @Test
    void what_is_announced_tells_its_day_and_no_more() {
        AccessFacts closed =
                AccessFacts.undescribed().inCategory(Category.PRIVATE_LIFE_50).dated(UncertainDate.parseEdtf("2020"));
        Shown hidden = accept(closed.titleNamesPersons(Stated.NO));
        Shown named = accept(closed.existence(Existence.ANNOUNCED));
        Shown told = accept(closed.existence(Existence.ANNOUNCED).titleNamesPersons(Stated.NO));
        assertThat(announced(hidden.item)).isEmpty();
        assertThat(announced(RecordId.random())).isEmpty();
        assertThat(announced(named.item).orElseThrow().title()).isEmpty();
        assertThat(announced(told.item).orElseThrow().title()).hasValue("lettre");
        assertThat(announced(told.item).orElseThrow().onsite().opens()).hasValue(LocalDate.of(2071, 1, 1));
        assertThat(fixture.catalog().findUnit(PUBLIC, told.item)).isEmpty();
        assertThat(fixture.catalog().findAnnouncement(STAFF, told.item)).isEmpty();
        assertThat(fixture.catalog().listPages(PUBLIC, told.item)).isEmpty();
    }

    @Test
    void what_is_announced_is_listed_beneath_what_may_be_seen_and_counted_nowhere() {
        accept(AccessFacts.undescribed());
        change(fonds(), facts -> Tilleuls.open());
        AccessFacts withheld = AccessFacts.undescribed().released(Tilleuls.released(Scope.NONE));
        Shown hidden = accept(withheld);
        Shown told = accept(withheld.existence(Existence.ANNOUNCED));
        RecordId series = fixture.catalog()
                .findUnitByReference(STAFF, Tilleuls.INTO)
                .orElseThrow()
                .description()
                .id();
        assertThat(fixture.catalog().listAnnouncements(PUBLIC, series, 10))
                .extracting(Announcement::id)
                .containsExactly(told.item)
                .doesNotContain(hidden.item);
        assertThat(fixture.catalog().countChildren(PUBLIC, series)).isEqualTo(1);
        assertThat(fixture.catalog().listAnnouncements(STAFF, series, 10)).isEmpty();
        change(series, facts -> facts.existence(Existence.HIDDEN));
        assertThat(fixture.catalog().listAnnouncements(PUBLIC, series, 10)).isEmpty();
        assertThat(announced(told.item)).isEmpty();
    }

    @Test
    void what_a_secret_or_an_objection_closes_is_announced_by_nobody() {
        AccessFacts announced =
                AccessFacts.undescribed().existence(Existence.ANNOUNCED).dated(UncertainDate.parseEdtf("2020"));
        assertThat(announced(accept(announced.inCategory(Category.ORIGINS_SECRET)).item))
                .isEmpty();
        assertThat(announced(accept(announced).item)).isEmpty();
        Shown opposed = accept(announced.inCategory(Category.PRIVATE_LIFE_50));
        assertThat(announced(opposed.item)).isPresent();
        change(opposed.item, facts -> facts.objection(Objection.PENDING));
        assertThat(announced(opposed.item)).isEmpty();
    }

    private Optional<Announcement> announced(RecordId record) {
        return fixture.catalog().findAnnouncement(PUBLIC, record);
    }

    private RecordId fonds() {
        return fixture.catalog()
                .findUnitByReference(STAFF, "TILLEULS")
                .orElseThrow()
                .description()
                .id();
    }

    private void change(RecordId record, UnaryOperator<AccessFacts> change) {
        assertThat(fixture.register().changeAccess(List.of(record), change, Tilleuls.ARCHIVIST))
                .containsExactly(record);
    }

    private Shown accept(AccessFacts facts) {
        NewFile file = tilleuls.file("tilleuls/lettre.tif");
        NewItem item = tilleuls.item("lettre", List.of(file), facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        Optional<PixelSize> size = Optional.of(new PixelSize(2_000, 3_000));
        List<RecordId> pages = fixture.register().putPages(file.id(), List.of(size, size), Tilleuls.INTAKE);
        fixture.register().putText(pages.getFirst(), Tilleuls.read("Chère Madame"), "v2/1.xml", Tilleuls.INTAKE);
        return new Shown(item.id(), file, pages);
    }

    private record Shown(RecordId item, NewFile file, List<RecordId> pages) {}
}
