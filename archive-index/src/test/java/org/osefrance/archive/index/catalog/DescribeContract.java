package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.record.RecordVersion;

/** What every {@link Register} does with descriptions. */
public abstract class DescribeContract {

    private static final Viewer STAFF = new Viewer.Machinery("test");

    private final CatalogFixture fixture;

    protected DescribeContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void nothing_is_overwritten_every_version_stays_with_author_and_reason() {
        Description fonds = Descriptions.fonds("TILLEULS");
        write(fonds, 0);
        fixture.register()
                .describe(
                        Descriptions.titled(fonds, "Maison des Tilleuls"),
                        Optional.empty(),
                        1,
                        new Signature("a.archiviste", "the name on the door"));
        assertThat(fixture.catalog().listVersions(STAFF, fonds.id()))
                .extracting(RecordVersion::reason)
                .containsExactly(Tilleuls.ARCHIVIST.reason(), "the name on the door");
        UnitView now = fixture.catalog().findUnit(STAFF, fonds.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.description().title()).isEqualTo("Maison des Tilleuls");
    }

    @Test
    void whoever_read_an_older_version_is_told() {
        Description fonds = Descriptions.fonds("TILLEULS");
        write(fonds, 0);
        write(Descriptions.titled(fonds, "b"), 1);
        assertThatThrownBy(() -> write(Descriptions.titled(fonds, "c"), 1))
                .isInstanceOf(StaleVersionException.class)
                .hasMessageContaining("version 1")
                .hasMessageContaining("version 2");
        assertThat(fixture.catalog().listVersions(STAFF, fonds.id())).hasSize(2);
    }

    @Test
    void a_unit_that_is_not_there_yet_has_no_version_to_expect() {
        assertThatThrownBy(() -> write(Descriptions.fonds("A"), 3)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void two_units_never_share_a_reference() {
        write(Descriptions.fonds("TILLEULS"), 0);
        assertThatThrownBy(() -> write(Descriptions.fonds("TILLEULS"), 0))
                .isInstanceOf(DuplicateReferenceException.class)
                .hasMessageContaining("'TILLEULS'");
    }

    @Test
    void a_parent_has_to_be_there() {
        assertThatThrownBy(() -> write(Descriptions.series(RecordId.random(), "A/1"), 0))
                .isInstanceOf(UnknownRecordException.class);
    }

    @Test
    void a_unit_that_moves_takes_everything_beneath_to_the_other_fonds() {
        Description one = write(Descriptions.fonds("A"), 0);
        Description other = write(Descriptions.fonds("B"), 0);
        Description series = write(Descriptions.series(one.id(), "A/1"), 0);
        Description file = write(Descriptions.series(series.id(), "A/1/1"), 0);
        write(Descriptions.beneath(series, other.id()), 1);
        assertThat(fixture.catalog().findUnit(STAFF, file.id()).orElseThrow().ancestors())
                .extracting(Description::reference)
                .containsExactly("B", "A/1");
        assertThat(fixture.catalog().countChildren(STAFF, one.id())).isZero();
    }

    @Test
    void a_unit_cannot_stand_beneath_itself() {
        Description fonds = write(Descriptions.fonds("A"), 0);
        Description series = write(Descriptions.series(fonds.id(), "A/1"), 0);
        Description file = write(Descriptions.series(series.id(), "A/1/1"), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Descriptions.beneath(series, file.id()), 1))
                .withMessageContaining(file.id().value());
    }

    @Test
    void who_made_the_papers_holds_for_all_that_lies_in_them_until_something_else_is_said() {
        Origin rescuers = new Origin(Origin.Maker.RESCUER, "kept so that they are found again");
        Origin camp = new Origin(Origin.Maker.CAMP, "");
        Description fonds = write(Descriptions.fonds("A").madeBy(Optional.of(rescuers)), 0);
        Description series = write(Descriptions.series(fonds.id(), "A/1"), 0);
        Description file = write(Descriptions.series(series.id(), "A/1/1"), 0);
        assertThat(originOf(file)).contains(rescuers);
        write(series.madeBy(Optional.of(camp)), 1);
        assertThat(originOf(file)).contains(camp);
        assertThat(originOf(fonds)).contains(rescuers);
        write(series.madeBy(Optional.of(new Origin(Origin.Maker.CAMP, "names somebody"))), 2);
        int version = fixture.register().describe(file, Optional.of(Tilleuls.open()), 1, Tilleuls.ARCHIVIST);
        assertThat(version).isEqualTo(2);
        assertThat(fixture.catalog().findUnit(Viewer.anyone(), series.id())).isEmpty();
        assertThat(fixture.catalog()
                        .findUnit(Viewer.anyone(), file.id())
                        .orElseThrow()
                        .origin())
                .contains(camp);
    }

    private Optional<Origin> originOf(Description unit) {
        return fixture.catalog().findUnit(STAFF, unit.id()).orElseThrow().origin();
    }

    @Test
    void followers_hear_of_a_description_and_of_its_access() {
        Description fonds = write(Descriptions.fonds("A"), 0);
        fixture.register().describe(fonds, Optional.of(Tilleuls.open()), 1, Tilleuls.ARCHIVIST);
        assertThat(fixture.outbox().after(0, 10))
                .extracting(OutboxEntry::change)
                .containsExactly(Change.DESCRIPTION, Change.DESCRIPTION, Change.ACCESS);
    }

    @Test
    void pages_of_a_list_end_where_the_next_begins() {
        Description fonds = write(Descriptions.fonds("A"), 0);
        for (int number = 1; number <= 12; number++) {
            write(Descriptions.series(fonds.id(), "A/" + number), 0);
        }
        var first = fixture.catalog().listChildren(STAFF, fonds.id(), "", 5);
        var second = fixture.catalog()
                .listChildren(STAFF, fonds.id(), first.getLast().description().reference(), 100);
        assertThat(first)
                .extracting(view -> view.description().reference())
                .containsExactly("A/1", "A/2", "A/3", "A/4", "A/5");
        assertThat(second)
                .hasSize(7)
                .extracting(view -> view.description().reference())
                .endsWith("A/11", "A/12");
    }

    @Test
    void of_many_described_at_once_those_that_are_as_their_author_saw_them_are_written() {
        Description fonds = write(Descriptions.fonds("A"), 0);
        Description first = write(Descriptions.series(fonds.id(), "A/1"), 0);
        Description second = write(Descriptions.series(fonds.id(), "A/2"), 0);
        write(Descriptions.titled(second, "somebody else's"), 1);
        Description gone = Descriptions.series(fonds.id(), "A/3");
        fixture.register().describe(first, Optional.of(Tilleuls.open()), 1, Tilleuls.ARCHIVIST);
        long before = fixture.outbox().after(0, 100).getLast().position();
        List<RecordId> written = fixture.register()
                .describeAll(
                        List.of(
                                new Redescription(Descriptions.titled(first, "one"), AccessFacts.undescribed(), 2),
                                new Redescription(Descriptions.titled(second, "two"), Tilleuls.open(), 1),
                                new Redescription(gone, Tilleuls.open(), 1),
                                new Redescription(Descriptions.titled(fonds, "all"), AccessFacts.undescribed(), 1)),
                        Tilleuls.ARCHIVIST);
        assertThat(written).containsExactly(first.id(), fonds.id());
        assertThat(fixture.catalog().listVersions(STAFF, first.id()))
                .extracting(RecordVersion::number)
                .containsExactly(1, 2, 3);
        assertThat(titleOf(first)).isEqualTo("one");
        assertThat(titleOf(second)).isEqualTo("somebody else's");
        assertThat(titleOf(fonds)).isEqualTo("all");
        assertThat(fixture.outbox().after(before, 100))
                .extracting(OutboxEntry::record, OutboxEntry::change, OutboxEntry::version)
                .containsExactly(
                        tuple(first.id(), Change.DESCRIPTION, 3),
                        tuple(first.id(), Change.ACCESS, 3),
                        tuple(fonds.id(), Change.DESCRIPTION, 2));
        assertThat(fixture.closedUnits().closedUnits()).as("closed by it").contains(first.id());
        write(Descriptions.titled(first, "and on"), 3);
    }

    @Test
    void many_described_at_once_stay_where_they_are() {
        Description fonds = write(Descriptions.fonds("A"), 0);
        Description series = write(Descriptions.series(fonds.id(), "A/1"), 0);
        Redescription fine = new Redescription(Descriptions.titled(fonds, "b"), AccessFacts.undescribed(), 1);
        Redescription moving =
                new Redescription(Descriptions.withReference(series, "A/9"), AccessFacts.undescribed(), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.register().describeAll(List.of(fine, moving), Tilleuls.ARCHIVIST))
                .withMessageContaining(series.id().value());
        assertThat(titleOf(fonds)).isEqualTo("Fonds A");
    }

    private String titleOf(Description unit) {
        return fixture.catalog()
                .findUnit(STAFF, unit.id())
                .orElseThrow()
                .description()
                .title();
    }

    private Description write(Description unit, int expected) {
        int version = fixture.register().describe(unit, Optional.empty(), expected, Tilleuls.ARCHIVIST);
        assertThat(version).isEqualTo(expected + 1);
        return unit;
    }
}
