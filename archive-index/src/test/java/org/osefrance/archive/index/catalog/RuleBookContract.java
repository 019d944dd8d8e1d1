package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Rehearsal.Effect;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.index.catalog.Rehearsal.Turn;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Death;
import org.osefrance.archive.schemas.access.NamedPerson;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What every {@link RuleBook} promises: rules that close, close at once, in the catalogue and for the index. */
public abstract class RuleBookContract {

    /** Noon of the day on which the tests look. */
    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    private static final Viewer PUBLIC = Viewer.anyone();
    private static final Viewer STAFF = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));
    private static final RuleBook.Decision BY_TWO = new RuleBook.Decision("P6", "families asked for it", "ada", "noah");

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(7);

    protected RuleBookContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_archive_begins_with_the_rules_of_the_program() {
        assertThat(fixture.ruleBook().current().rules()).isEqualTo(RuleSet.current());
        assertThat(fixture.ruleBook().listEditions(STAFF)).hasSize(1);
        assertThat(fixture.ruleBook().listEditions(PUBLIC)).isEmpty();
        assertThat(fixture.ruleBook().rehearse(PUBLIC, years(20))).isEmpty();
    }

    @Test
    void what_would_move_is_shown_and_does_not_move() {
        Shown shown = accept();
        Rehearsal rehearsal = fixture.ruleBook().rehearse(STAFF, years(20)).orElseThrow();
        assertThat(rehearsal.effects().stream()
                        .filter(effect -> effect.place() == Place.ONLINE
                                && effect.kind() == Kind.PAGE
                                && effect.turn() == Turn.CLOSES)
                        .mapToLong(Effect::count)
                        .sum())
                .isEqualTo(2);
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item)).hasSize(2);
        assertThat(fixture.ruleBook().current().number()).isEqualTo(1);
    }

    @Test
    void tighter_rules_close_at_once_and_for_the_index_too() {
        Shown shown = accept();
        long before = fixture.outbox().newest();
        RuleBook.Edition edition = fixture.ruleBook().enforce(years(20), 1, BY_TWO);
        assertThat(edition.number()).isEqualTo(2);
        assertThat(edition.rules().version()).isEqualTo(2);
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item)).isEmpty();
        assertThat(fixture.closedUnits().closedUnits()).containsAll(shown.pages);
        assertThat(fixture.outbox().after(before, 100))
                .extracting(OutboxEntry::change)
                .containsExactly(OutboxEntry.Change.ACCESS);
        assertThat(fixture.outlook().position()).as("lists of other rules").isZero();
    }

    @Test
    void looser_rules_open_and_deny_nothing() {
        Shown shown = accept();
        fixture.ruleBook().enforce(years(20), 1, BY_TWO);
        fixture.closedUnits().forgetUpTo(fixture.outbox().newest());
        fixture.ruleBook().enforce(years(5), 2, BY_TWO);
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item)).hasSize(2);
        assertThat(fixture.closedUnits().closedUnits()).isEmpty();
        assertThat(fixture.ruleBook().listEditions(STAFF))
                .extracting(RuleBook.Edition::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void one_person_alone_changes_nothing_and_neither_does_a_second_thought() {
        Shown shown = accept();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        fixture.ruleBook().enforce(years(20), 1, new RuleBook.Decision("P6", "because", "ada", "ada")));
        fixture.ruleBook().enforce(years(11), 1, BY_TWO);
        assertThatThrownBy(() -> fixture.ruleBook().enforce(years(20), 1, BY_TWO))
                .isInstanceOf(RuleBook.StaleRulesException.class);
        assertThat(fixture.ruleBook().current().number()).isEqualTo(2);
        assertThat(fixture.catalog().listPages(PUBLIC, shown.item)).hasSize(2);
    }

    private static RuleSet years(int p6) {
        return RuleSet.current().withP6Years(p6);
    }

    /** Two open pages that name somebody who died thirteen years ago. */
    private Shown accept() {
        AccessFacts facts = Tilleuls.open()
                .persons(NamedPersons.these(List.of(NamedPerson.of(
                        "1",
                        Optional.of(UncertainDate.parseEdtf("1924")),
                        Death.on(UncertainDate.parseEdtf("2013-05-01"))))));
        NewFile file = tilleuls.file("tilleuls/lettre.tif");
        NewItem item = tilleuls.item("lettre", List.of(file), facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        Optional<PixelSize> size = Optional.of(new PixelSize(2_000, 3_000));
        return new Shown(item.id(), fixture.register().putPages(file.id(), List.of(size, size), Tilleuls.INTAKE));
    }

    private record Shown(RecordId item, List<RecordId> pages) {}
}
