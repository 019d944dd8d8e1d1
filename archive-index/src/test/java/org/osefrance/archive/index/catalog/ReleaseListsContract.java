package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.index.catalog.ReleaseLists.Line;
import org.osefrance.archive.index.follow.OutlookFollower;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Death;
import org.osefrance.archive.schemas.access.Deed;
import org.osefrance.archive.schemas.access.NamedPerson;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What {@link ReleaseLists} name, for whom, and that they follow the catalogue. */
public abstract class ReleaseListsContract {

    /** Noon of the day on which the tests look. */
    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Viewer STAFF = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));
    private static final AccessFacts OPEN_ONSITE = AccessFacts.undescribed()
            .inCategory(Category.GENERAL)
            .dated(UncertainDate.parseEdtf("1938/1946"))
            .persons(NamedPersons.nobody());

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(5);

    protected ReleaseListsContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoever_does_not_decide_is_told_nothing() {
        accept(OPEN_ONSITE);
        follow();
        for (Viewer stranger : List.of(Viewer.anyone(), new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR)))) {
            assertThat(lists().listReleasable(stranger, Optional.empty(), 10)).isEmpty();
            assertThat(lists().listUndescribed(stranger, Optional.empty(), 10)).isEmpty();
            assertThat(lists().listNamingLiving(stranger, Optional.empty(), 10)).isEmpty();
            assertThat(lists().listComing(stranger, NEW_YEAR, Optional.empty(), 10))
                    .isEmpty();
            assertThat(lists().countComing(stranger, NEW_YEAR)).isZero();
        }
    }

    @Test
    void what_is_open_on_site_and_undecided_waits_until_somebody_decides() {
        Shown open = accept(OPEN_ONSITE);
        accept(Tilleuls.open());
        accept(OPEN_ONSITE.inCategory(Category.PRIVATE_LIFE_50).dated(UncertainDate.parseEdtf("1990")));
        follow();
        assertThat(lists().listReleasable(STAFF, Optional.empty(), 10))
                .extracting(line -> line.place().record())
                .containsExactly(open.item);
        change(open.item, facts -> facts.released(Tilleuls.released(Scope.NONE)));
        assertThat(lists().listReleasable(STAFF, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void what_nobody_described_is_listed_where_it_begins() {
        accept(AccessFacts.undescribed());
        accept(OPEN_ONSITE);
        follow();
        assertThat(lists().listUndescribed(STAFF, Optional.empty(), 10))
                .extracting(Line::reference)
                .containsExactly("TILLEULS");
        change(unit("TILLEULS"), facts -> OPEN_ONSITE);
        assertThat(lists().listUndescribed(STAFF, Optional.empty(), 10)).isEmpty();
        assertThat(lists().listReleasable(STAFF, Optional.empty(), 10))
                .extracting(Line::reference)
                .containsExactly("TILLEULS");
    }

    @Test
    void a_long_list_is_read_in_slices() {
        List<RecordId> items = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            items.add(accept(OPEN_ONSITE).item);
        }
        follow();
        List<RecordId> read = new ArrayList<>();
        Optional<RecordId> after = Optional.empty();
        List<Line> slice;
        do {
            slice = lists().listReleasable(STAFF, after, 2);
            slice.forEach(line -> read.add(line.place().record()));
            after = slice.isEmpty()
                    ? after
                    : Optional.of(slice.getLast().place().record());
        } while (!slice.isEmpty());
        assertThat(read).containsExactlyElementsOf(items);
    }

    @Test
    void what_names_the_living_online_is_listed_with_who_opened_it() {
        AccessFacts living = OPEN_ONSITE
                .titleNamesPersons(Stated.NO)
                .persons(NamedPersons.these(
                        List.of(NamedPerson.of("1", Optional.of(UncertainDate.parseEdtf("1934")), Death.unknown()))));
        Shown full = accept(living.released(new ReleaseDecision(
                Scope.FULL, Authority.BOARD, "board, session 3", "memorial", Optional.of(TODAY), Set.of())));
        accept(living.released(Tilleuls.released(Scope.TEXT)));
        accept(living);
        follow();
        assertThat(lists().listNamingLiving(STAFF, Optional.empty(), 10))
                .extracting(line -> line.place().record())
                .containsExactlyInAnyOrderElementsOf(full.pages);
        Line line = lists().listNamingLiving(STAFF, Optional.empty(), 10).getFirst();
        assertThat(line.kind()).isEqualTo(Kind.PAGE);
        assertThat(line.release().orElseThrow().signedBy()).isEqualTo("board, session 3");
        assertThat(line.livingUntil()).hasValue(LocalDate.of(2055, 1, 1));
        change(full.item, facts -> facts.objection(Objection.PENDING));
        assertThat(lists().listNamingLiving(STAFF, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void what_opens_by_itself_comes_in_the_order_of_its_days() {
        Shown later = accept(Tilleuls.open().given(new Deed(Optional.of(LocalDate.of(2027, 3, 31)))));
        Shown sooner = accept(Tilleuls.open()
                .released(ReleaseDecision.byOfficer(Scope.TEXT, "archivist", "looked through", NEW_YEAR)));
        accept(Tilleuls.open());
        follow();
        LocalDate summer = LocalDate.of(2027, 7, 1);
        assertThat(lists().listComing(STAFF, summer, Optional.empty(), 10))
                .extracting(line -> line.place().record())
                .containsExactly(sooner.item, later.item);
        assertThat(lists().listComing(STAFF, summer, Optional.of(sooner.item), 10))
                .extracting(line -> line.place().record())
                .containsExactly(later.item);
        assertThat(lists().countComing(STAFF, summer)).isEqualTo(2);
        assertThat(lists().countComing(STAFF, NEW_YEAR)).isEqualTo(1);
        assertThat(lists().listComing(STAFF, summer, Optional.empty(), 10)
                        .getFirst()
                        .online()
                        .opens())
                .hasValue(NEW_YEAR);
    }

    @Test
    void a_place_withheld_until_a_day_comes_when_that_is_over() {
        Shown shown = accept(Tilleuls.open());
        Passage passage = new Passage(
                RecordId.random(),
                new Passage.PageRegion(shown.pages.getFirst(), new PixelBox(10, 10, 90, 40)),
                "",
                "");
        fixture.register()
                .write(
                        passage,
                        Optional.of(AccessFacts.undescribed().given(new Deed(Optional.of(LocalDate.of(2026, 12, 31))))),
                        0,
                        Tilleuls.ARCHIVIST);
        follow();
        assertThat(lists().listComing(STAFF, NEW_YEAR, Optional.empty(), 10))
                .extracting(Line::kind)
                .containsExactly(Kind.PASSAGE);
    }

    @Test
    void lists_made_anew_are_those_that_followed() {
        accept(OPEN_ONSITE);
        Shown second = accept(AccessFacts.undescribed());
        follow();
        change(second.item, facts -> OPEN_ONSITE);
        List<Line> followed = lists().listReleasable(STAFF, Optional.empty(), 10);
        assertThat(followed).hasSize(2);
        fixture.outlook().refreshAll(fixture.outbox().newest());
        assertThat(lists().listReleasable(STAFF, Optional.empty(), 10)).isEqualTo(followed);
    }

    private ReleaseLists lists() {
        return fixture.releaseLists();
    }

    private void follow() {
        OutlookFollower follower = new OutlookFollower(fixture.outbox(), fixture.outlook());
        while (follower.step()) {
            continue;
        }
        assertThat(follower.lag()).isZero();
    }

    private void change(RecordId record, UnaryOperator<AccessFacts> change) {
        fixture.register().changeAccess(List.of(record), change, Tilleuls.ARCHIVIST);
        follow();
    }

    private RecordId unit(String reference) {
        return fixture.catalog()
                .findUnitByReference(STAFF, reference)
                .orElseThrow()
                .description()
                .id();
    }

    private Shown accept(AccessFacts facts) {
        NewFile file = tilleuls.file("tilleuls/lettre.tif");
        NewItem item = tilleuls.item("lettre", List.of(file), facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        Optional<PixelSize> size = Optional.of(new PixelSize(2_000, 3_000));
        return new Shown(item.id(), fixture.register().putPages(file.id(), List.of(size, size), Tilleuls.INTAKE));
    }

    private record Shown(RecordId item, List<RecordId> pages) {}
}
