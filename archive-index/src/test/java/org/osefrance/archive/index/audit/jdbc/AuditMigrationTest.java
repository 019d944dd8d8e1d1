package org.osefrance.archive.index.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.audit.AuditReport;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.database.Filling;
import org.osefrance.archive.index.database.Snapshot.Table;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What an archive of the version before had in its audit: erasures, without numbers and hashes. */
@ExtendWith(DatabaseExtension.class)
class AuditMigrationTest {

    private static final String ERASURES = """
            8\t2026-11-21 10:00:00.5+00\tada\terase fonds\tfonds-tilleuls\t            {"texts": 0, "reason": "the sample", "records": 5, "versions": 6}\t\\N\t\\N
            3\t2026-11-22 10:00:00+00\tada\terase fonds\tfonds-mirabelles\t            {"texts": 1, "reason": "l’exemple", "records": 7, "versions": 7}\t\\N\t\\N
            """;

    private final Database database;

    AuditMigrationTest(Database database) {
        this.database = database;
    }

    @Test
    void entries_there_were_are_numbered_in_their_order_and_chained() throws IOException, SQLException {
        empty();
        Table audit = new Table(
                "audit_entry", List.of("id", "at", "actor", "action", "subject", "detail", "previous_hash", "hash"));
        try (Filling filling = database.fill("4")) {
            assertThat(filling.read(audit, new ByteArrayInputStream(ERASURES.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(2);
            filling.finish();
        }
        database.migrate();
        try (HikariDataSource pool = database.open(DatabaseRole.APPLICATION, 1)) {
            JdbcAuditTrail trail = new JdbcAuditTrail(pool);
            assertThat(trail.listEntries(new Viewer.Machinery("test"), AuditQuestion.newest(10)))
                    .containsExactly(
                            new KeptEntry(
                                    2,
                                    erased(
                                            "2026-11-21T10:00:00.5Z",
                                            "fonds-tilleuls",
                                            "the sample",
                                            "5 records, 6 versions, 0 texts")),
                            new KeptEntry(
                                    1,
                                    erased(
                                            "2026-11-22T10:00:00Z",
                                            "fonds-mirabelles",
                                            "l’exemple",
                                            "7 records, 7 versions, 1 texts")));
            assertThat(trail.verify(List.of(trail.findHead().orElseThrow())))
                    .isEqualTo(new AuditReport(2, 1, List.of()));
        }
    }

    private static AuditEntry erased(String at, String fonds, String reason, String note) {
        return new AuditEntry(
                Instant.parse(at),
                new Actor(Actor.Kind.SIGNER, "ada"),
                Action.ERASE,
                List.of(new RecordId(fonds)),
                new Occasion("", reason),
                AuditEntry.Answer.ALLOWED,
                List.of(),
                note);
    }

    /** Databases of tests come with the newest tables. */
    private void empty() throws SQLException {
        try (HikariDataSource owner = database.open(DatabaseRole.OWNER, 1);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
            connection.commit();
        }
    }
}
