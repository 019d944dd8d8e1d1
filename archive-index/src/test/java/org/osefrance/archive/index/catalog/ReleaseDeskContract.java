package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Rehearsal.Effect;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.index.catalog.Rehearsal.Turn;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Death;
import org.osefrance.archive.schemas.access.Deed;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.NamedPerson;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.PersonalLink;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What every {@link ReleaseDesk} foretells, held against what then happens. */
public abstract class ReleaseDeskContract {

    /** Noon of the day on which the tests decide. */
    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Viewer PUBLIC = Viewer.anyone();
    private static final Viewer STAFF = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));
    private static final Viewer ADMINISTRATOR = new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR));

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(3);

    protected ReleaseDeskContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoever_does_not_decide_is_foretold_nothing() {
        Shown shown = accept(Tilleuls.open());
        for (Viewer stranger : List.of(PUBLIC, ADMINISTRATOR)) {
            assertThat(desk().findPreview(stranger, shown.item, PUBLIC, TODAY)).isEmpty();
            assertThat(desk().rehearse(stranger, List.of(shown.item), facts -> facts))
                    .isEmpty();
        }
        assertThat(desk().findPreview(STAFF, RecordId.random(), PUBLIC, TODAY)).isEmpty();
    }

    @Test
    void a_preview_shows_what_the_catalogue_would() {
        Shown shown = accept(Tilleuls.open());
        fixture.register()
                .changeAccess(List.of(shown.page(0)), facts -> facts.objection(Objection.PENDING), Tilleuls.ARCHIVIST);
        withhold(shown.page(1));
        Preview preview = preview(shown.item, PUBLIC, TODAY);
        assertThat(preview.shown()).isEqualTo(fixture.catalog().findUnit(PUBLIC, shown.item));
        assertThat(preview.pages())
                .extracting(page -> page.shown().map(PageView::number))
                .containsExactly(Optional.empty(), Optional.of(1));
        assertThat(preview.pages().get(0).decision().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(preview.pages().get(1).shown()).isEqualTo(fixture.catalog().findPage(PUBLIC, shown.page(1)));
        assertThat(preview.pages().get(1).shown().orElseThrow().masks().boxes()).hasSize(1);
        assertThat(preview.pages().get(1).parts()).isEqualTo(1);
        assertThat(preview.pages().get(1).text()).isEmpty();
    }

    @Test
    void a_preview_of_one_page_has_its_text_as_it_would_be_shown() {
        Shown shown = accept(Tilleuls.open());
        Preview preview = preview(shown.page(0), PUBLIC, TODAY);
        assertThat(preview.unit().id()).isEqualTo(shown.item);
        assertThat(preview.pages()).hasSize(1);
        assertThat(preview.pages().getFirst().text())
                .isEqualTo(fixture.catalog().findText(PUBLIC, shown.page(0)));
        assertThat(preview.pages().getFirst().text()).isPresent();
    }

    @Test
    void a_preview_on_another_day_shows_that_day() {
        Shown shown = accept(Tilleuls.open().released(from(NEW_YEAR)));
        assertThat(preview(shown.item, PUBLIC, TODAY).shown()).isEmpty();
        assertThat(preview(shown.item, PUBLIC, TODAY).description().openFrom()).hasValue(NEW_YEAR);
        assertThat(preview(shown.item, PUBLIC, NEW_YEAR).shown()).isPresent();
        assertThat(preview(shown.item, PUBLIC, NEW_YEAR).pages())
                .allMatch(page -> page.shown().isPresent());
    }

    @Test
    void a_preview_with_a_right_shows_what_the_right_opens() {
        Shown shown = accept(AccessFacts.undescribed()
                .inCategory(Category.PRIVATE_LIFE_50)
                .dated(UncertainDate.parseEdtf("1990"))
                .about(NamedPerson.of("s", Optional.of(UncertainDate.parseEdtf("1934")), new Death.Alive())));
        Grant grant = new Grant(
                "grant", Set.of(shown.item), Grant.Capacity.SUBJECT, new PersonalLink(LocalDate.of(2027, 6, 1), true));
        Viewer subject = new Viewer.Family("holder", List.of(grant), Occasion.UNSAID);
        assertThat(preview(shown.item, PUBLIC, TODAY).shown()).isEmpty();
        assertThat(preview(shown.item, subject, TODAY).shown())
                .isEqualTo(fixture.catalog().findUnit(subject, shown.item));
        assertThat(preview(shown.item, subject, TODAY).shown()).isPresent();
        assertThat(preview(shown.item, subject, LocalDate.of(2027, 6, 2)).shown())
                .isEmpty();
    }

    @Test
    void a_rehearsal_changes_nothing() {
        Shown shown = accept(Tilleuls.open().released(Tilleuls.released(Scope.NONE)));
        long newest = fixture.outbox().newest();
        Rehearsal rehearsal = rehearse(shown.item, from(TODAY));
        assertThat(rehearsal.changed()).isEqualTo(1);
        assertThat(rehearsal.versions()).containsExactly(Map.entry(shown.item, 1));
        assertThat(fixture.catalog().findUnit(PUBLIC, shown.item)).isEmpty();
        assertThat(fixture.catalog().listVersions(STAFF, shown.item)).hasSize(1);
        assertThat(fixture.outbox().newest()).isEqualTo(newest);
        assertThat(fixture.closedUnits().closedUnits()).isEmpty();
    }

    @Test
    void what_would_open_opens() {
        Shown shown = accept(Tilleuls.open().released(Tilleuls.released(Scope.NONE)));
        withhold(shown.page(1));
        Rehearsal rehearsal = rehearse(shown.item, from(TODAY));
        assertThat(count(rehearsal, Kind.UNIT, Turn.OPENS)).isEqualTo(1);
        assertThat(count(rehearsal, Kind.PAGE, Turn.OPENS)).isEqualTo(1);
        assertThat(count(rehearsal, Kind.PAGE, Turn.OPENS_IN_PART)).isEqualTo(1);
        assertThat(count(rehearsal, Kind.PASSAGE, Turn.STAYS_CLOSED)).isEqualTo(1);
        decide(shown.item, from(TODAY));
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item)).hasSize(2);
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, shown.page(1))
                        .orElseThrow()
                        .masks()
                        .boxes())
                .hasSize(1);
    }

    @Test
    void what_would_close_closes_and_what_would_open_later_has_its_day() {
        Shown shown = accept(Tilleuls.open());
        Rehearsal rehearsal = rehearse(shown.item, from(NEW_YEAR));
        assertThat(count(rehearsal, Kind.UNIT, Turn.CLOSES)).isEqualTo(1);
        assertThat(count(rehearsal, Kind.PAGE, Turn.CLOSES)).isEqualTo(2);
        assertThat(online(rehearsal, Kind.PAGE, Turn.CLOSES).getFirst().opens())
                .hasValue(new Rehearsal.Days(NEW_YEAR, NEW_YEAR));
        decide(shown.item, from(NEW_YEAR));
        assertThat(fixture.catalog().findUnit(PUBLIC, shown.item)).isEmpty();
        assertThat(count(rehearse(shown.item, from(TODAY.plusDays(9))), Kind.PAGE, Turn.WILL_OPEN))
                .isEqualTo(2);
        assertThat(count(rehearse(shown.item, from(NEW_YEAR)), Kind.PAGE, Turn.STAYS_DATED))
                .isEqualTo(2);
        assertThat(count(rehearse(shown.item, Tilleuls.released(Scope.NONE)), Kind.PAGE, Turn.WILL_NOT_OPEN))
                .isEqualTo(2);
    }

    @Test
    void what_stays_closed_says_why_and_names_samples() {
        Shown shown = accept(Tilleuls.open()
                .inCategory(Category.PRIVATE_LIFE_50)
                .dated(UncertainDate.parseEdtf("1990"))
                .released(Tilleuls.released(Scope.NONE)));
        Effect effect = online(rehearse(shown.item, from(TODAY)), Kind.UNIT, Turn.WILL_OPEN)
                .getFirst();
        assertThat(effect.bases()).contains("Code du patrimoine L213-2 I 3");
        assertThat(effect.opens()).hasValue(new Rehearsal.Days(LocalDate.of(2041, 1, 1), LocalDate.of(2041, 1, 1)));
        assertThat(effect.samples()).containsExactly(new Rehearsal.Sample(shown.item, shown.item, Optional.empty()));
    }

    @Test
    void a_deed_moves_the_reading_room_too() {
        Shown shown = accept(Tilleuls.open());
        Rehearsal rehearsal = desk().rehearse(
                        STAFF,
                        List.of(shown.item),
                        facts -> facts.given(new Deed(Optional.of(LocalDate.of(2030, 12, 31)))))
                .orElseThrow();
        assertThat(rehearsal.effects())
                .filteredOn(effect -> effect.place() == Place.ONSITE && effect.turn() == Turn.CLOSES)
                .extracting(Effect::count)
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_decision_about_another_version_is_not_taken() {
        Shown shown = accept(Tilleuls.open());
        Map<RecordId, Integer> seen =
                Map.copyOf(rehearse(shown.item, from(NEW_YEAR)).versions());
        decide(shown.item, Tilleuls.released(Scope.DESCRIPTION));
        assertThatThrownBy(() -> fixture.register()
                        .changeAccess(seen, facts -> facts.released(from(NEW_YEAR)), Tilleuls.ARCHIVIST))
                .isInstanceOf(StaleVersionException.class);
        assertThat(fixture.catalog().listVersions(STAFF, shown.item)).hasSize(2);
        assertThat(fixture.register()
                        .changeAccess(
                                Map.of(shown.item, 2), facts -> facts.released(from(NEW_YEAR)), Tilleuls.ARCHIVIST))
                .containsExactly(shown.item);
    }

    private ReleaseDesk desk() {
        return fixture.releaseDesk();
    }

    private Preview preview(RecordId record, Viewer as, LocalDate day) {
        return desk().findPreview(STAFF, record, as, day).orElseThrow();
    }

    private Rehearsal rehearse(RecordId record, ReleaseDecision decision) {
        return desk().rehearse(STAFF, List.of(record), facts -> facts.released(decision))
                .orElseThrow();
    }

    private void decide(RecordId record, ReleaseDecision decision) {
        fixture.register().changeAccess(List.of(record), facts -> facts.released(decision), Tilleuls.ARCHIVIST);
    }

    private static ReleaseDecision from(LocalDate day) {
        return ReleaseDecision.byOfficer(Scope.TEXT, "archivist", "looked through", day);
    }

    private static List<Effect> online(Rehearsal rehearsal, Kind kind, Turn turn) {
        return rehearsal.effects().stream()
                .filter(effect -> effect.place() == Place.ONLINE && effect.kind() == kind && effect.turn() == turn)
                .toList();
    }

    private static long count(Rehearsal rehearsal, Kind kind, Turn turn) {
        return online(rehearsal, kind, turn).stream().mapToLong(Effect::count).sum();
    }

    private void withhold(RecordId page) {
        Passage passage =
                new Passage(RecordId.random(), new Passage.PageRegion(page, new PixelBox(10, 10, 90, 40)), "", "");
        fixture.register()
                .write(
                        passage,
                        Optional.of(AccessFacts.undescribed().released(Tilleuls.released(Scope.NONE))),
                        0,
                        Tilleuls.ARCHIVIST);
    }

    private Shown accept(AccessFacts facts) {
        NewFile file = tilleuls.file("tilleuls/lettre.tif");
        NewItem item = tilleuls.item("lettre", List.of(file), facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        Optional<PixelSize> size = Optional.of(new PixelSize(2_000, 3_000));
        List<RecordId> pages =
                new ArrayList<>(fixture.register().putPages(file.id(), List.of(size, size), Tilleuls.INTAKE));
        fixture.register().putText(pages.getFirst(), Tilleuls.read("Chère Madame"), "v2/1.xml", Tilleuls.INTAKE);
        return new Shown(item.id(), pages);
    }

    private record Shown(RecordId item, List<RecordId> pages) {
        RecordId page(int place) {
            return pages.get(place);
        }
    }
}
