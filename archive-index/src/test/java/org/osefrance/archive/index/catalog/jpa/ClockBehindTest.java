package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.audit.ClockWatch;
import org.osefrance.archive.index.audit.jdbc.JdbcAudit;
import org.osefrance.archive.index.audit.jdbc.JdbcAuditTrail;
import org.osefrance.archive.index.catalog.Knowings;
import org.osefrance.archive.index.catalog.Knowings.Paper;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.PersonalLink;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A clock that somebody set back brings no grant to life: the audit knows what time it has been. No index and no follower
 * takes part in it, here or anywhere: the catalogue asks at the moment of access.
 */
@ExtendWith(DatabaseExtension.class)
class ClockBehindTest {

    private static final AccessFacts CHILD_FILE = AccessFacts.undescribed()
            .inCategory(Category.PRIVATE_LIFE_50)
            .dated(UncertainDate.parseEdtf("1938/1946"))
            .being(new Matter.ChildFile(Stated.NO, Stated.NO));

    private final HandSetClock clock = new HandSetClock();
    private final Database database;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final JdbcAudit audit;

    ClockBehindTest(Database database) {
        this.database = database;
        this.writing = database.open(DatabaseRole.AUDIT, 1);
        this.reading = database.open(DatabaseRole.APPLICATION, 1);
        this.audit = JdbcAudit.over(writing);
    }

    @AfterEach
    void close() {
        audit.close();
        writing.close();
        reading.close();
    }

    @Test
    void behind_the_latest_entry_only_what_is_public_opens() {
        at(12, 0);
        Paper file;
        Paper open;
        try (JpaFixture archive = open()) {
            Knowings knowings = new Knowings(archive);
            file = knowings.paper(CHILD_FILE);
            open = knowings.paper(Tilleuls.open());
            assertThat(archive.catalog().findUnit(family(file), file.item())).isPresent();
            at(11, 55);
            assertThat(archive.catalog().findUnit(family(file), file.item())).isPresent();
            at(11, 54);
            assertThat(archive.catalog().findUnit(family(file), file.item())).isEmpty();
            assertThat(archive.catalog().findUnit(family(file), open.item())).isPresent();
        }
        try (JpaFixture archive = open()) {
            assertThat(archive.catalog().findUnit(family(file), file.item()))
                    .as("after a restart")
                    .isEmpty();
            at(12, 1);
            assertThat(archive.catalog().findUnit(family(file), file.item())).isPresent();
        }
    }

    private JpaFixture open() {
        ClockWatch watch = new ClockWatch(audit, new JdbcAuditTrail(reading).findLatestTime(), clock);
        return new JpaFixture(database, clock, watch, watch::isBehind);
    }

    private static Viewer family(Paper paper) {
        return new Viewer.Family(
                "h1",
                List.of(new Grant(
                        "g1",
                        Set.of(paper.item()),
                        Grant.Capacity.SUBJECT,
                        new PersonalLink(Holdings.TODAY.plusDays(1), true))),
                Occasion.UNSAID);
    }

    private void at(int hour, int minute) {
        clock.setParis(Holdings.TODAY, LocalTime.of(hour, minute));
    }
}
