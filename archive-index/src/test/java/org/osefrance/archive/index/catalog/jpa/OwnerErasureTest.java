package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Descriptions;
import org.osefrance.archive.index.catalog.EntangledFondsException;
import org.osefrance.archive.index.catalog.Erasure;
import org.osefrance.archive.index.catalog.Knowings;
import org.osefrance.archive.index.catalog.Knowings.Paper;
import org.osefrance.archive.index.catalog.OutboxEntry;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.Persona;

@ExtendWith(DatabaseExtension.class)
class OwnerErasureTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final List<String> TABLES = List.of(
            "record", "record_version", "description", "page", "accepted_file", "placement", "knowledge", "assertion");

    private final JpaFixture catalog;
    private final HikariDataSource owner;
    private final Knowings knowings;
    private final Erasure erasure;

    OwnerErasureTest(Database database) {
        this.catalog = new JpaFixture(database, Clock.systemUTC());
        this.owner = database.open(DatabaseRole.OWNER, 2);
        this.knowings = new Knowings(catalog);
        this.erasure = catalog.open().erasure(owner);
    }

    @AfterEach
    void close() {
        catalog.close();
        owner.close();
    }

    @Test
    void a_fonds_goes_with_everything_known_from_it_and_nothing_else() throws SQLException {
        Description other = Descriptions.fonds("RESTE");
        catalog.register().describe(other, Optional.empty(), 0, Tilleuls.ARCHIVIST);
        Paper paper = knowings.paper(Tilleuls.open());
        Fact fact = knowings.writeNamed(paper);
        Erasure.Erased erased = erasure.erase(fonds(), Tilleuls.ARCHIVIST);
        assertThat(erased.records()).isEqualTo(7);
        assertThat(erased.versions()).isEqualTo(7);
        assertThat(catalog.catalog().findPage(STAFF, paper.page())).isEmpty();
        assertThat(catalog.catalog().listVersions(STAFF, fact.id())).isEmpty();
        assertThat(catalog.catalog().listFonds(STAFF))
                .extracting(view -> view.description().id())
                .containsExactly(other.id());
        for (String table : TABLES) {
            assertThat(count(table))
                    .isEqualTo(Stream.of("record", "record_version", "description")
                            .filter(table::equals)
                            .count());
        }
        assertThat(count("premis_event")).isZero();
    }

    @Test
    void scans_that_others_took_the_place_of_go_too() throws SQLException {
        Paper paper = knowings.paper(Tilleuls.open());
        catalog.register()
                .replaceScan(paper.page(), 1, new Tilleuls(99).file("scan/mieux.tif"), List.of(), Tilleuls.ARCHIVIST);
        assertThat(count("page_image")).isEqualTo(1);
        erasure.erase(fonds(), Tilleuls.ARCHIVIST);
        assertThat(count("page_image")).isZero();
        assertThat(count("accepted_file")).isZero();
    }

    @Test
    void followers_hear_of_it_and_nothing_shows_meanwhile() {
        Paper paper = knowings.paper(Tilleuls.open());
        long before = catalog.outbox().newest();
        erasure.erase(fonds(), Tilleuls.ARCHIVIST);
        assertThat(catalog.closedUnits().closedUnits()).contains(paper.page(), paper.item());
        assertThat(catalog.outbox().after(before, 100))
                .hasSize(5)
                .extracting(OutboxEntry::change)
                .containsOnly(Change.ERASED);
    }

    @Test
    void the_audit_says_who_and_why_and_how_much() throws SQLException {
        knowings.paper(Tilleuls.open());
        RecordId fonds = fonds();
        erasure.erase(fonds, Tilleuls.ARCHIVIST);
        assertThat(text("select actor || '|' || action || '|' || subjects[1] || '|' || purpose || '|' || note"
                        + " from audit_entry"))
                .isEqualTo("archivist|ERASE|" + fonds + "|" + Tilleuls.ARCHIVIST.reason()
                        + "|5 records, 5 versions, 0 texts");
    }

    @Test
    void what_something_outside_names_stays_whole() {
        Paper paper = knowings.paper(Tilleuls.open());
        Persona persona = Knowings.persona(paper);
        knowings.write(persona);
        RecordId fonds = fonds();
        Description other = Descriptions.fonds("RESTE");
        catalog.register().describe(other, Optional.empty(), 0, Tilleuls.ARCHIVIST);
        knowings.write(new Fact(Knowings.assertedIn(persona, other.id())));
        long newest = catalog.outbox().newest();
        assertThatThrownBy(() -> erasure.erase(fonds, Tilleuls.ARCHIVIST))
                .isInstanceOf(EntangledFondsException.class)
                .hasMessageContaining("Nothing was erased");
        assertThat(catalog.catalog().findPage(STAFF, paper.page())).isPresent();
        assertThat(catalog.outbox().newest()).isEqualTo(newest);
    }

    @Test
    void only_a_fonds_is_erased() {
        Paper paper = knowings.paper(Tilleuls.open());
        for (RecordId other : List.of(paper.item(), paper.page(), RecordId.random())) {
            assertThatThrownBy(() -> erasure.erase(other, Tilleuls.ARCHIVIST))
                    .isInstanceOf(UnknownRecordException.class);
        }
    }

    private RecordId fonds() {
        return catalog.catalog()
                .findUnitByReference(STAFF, "TILLEULS")
                .orElseThrow()
                .description()
                .id();
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(text("select count(*) from " + table));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
