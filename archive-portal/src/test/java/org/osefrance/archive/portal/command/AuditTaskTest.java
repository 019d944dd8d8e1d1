package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.database.EmbeddedPostgres;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;

class AuditTaskTest {

    private final Path home;

    AuditTaskTest(@TempDir Path folder) {
        this.home = folder.resolve("home");
    }

    @Test
    void what_was_done_to_the_audit_while_nobody_looked_is_found_and_named() throws Exception {
        try (Archive archive = OpenArchive.in(home)) {
            for (int number = 1; number <= 4; number++) {
                archive.note(Action.BACKUP, "invented " + number);
            }
            assertThat(run(archive, 0, "audit", "verify").said()).containsExactly("OK 4 entries, 0 anchors");
            assertThat(run(archive, 1, "audit", "forget").told()).anyMatch(line -> line.contains("audit verify"));
        }
        assertThat(Files.readAllLines(home.resolve("audit/anchors")))
                .singleElement()
                .asString()
                .startsWith("4 ");
        tamper("delete from audit_entry where number = 4");
        try (Archive archive = OpenArchive.in(home)) {
            assertThat(run(archive, 1, "audit", "verify").said())
                    .containsExactly("MISSING entry 4 the audit ends at entry 3; the anchors know entry 4");
            assertThat(run(archive, 1, "verify", "--all").said())
                    .anyMatch(line -> line.startsWith("AUDIT audit MISSING"));
            archive.note(Action.BACKUP, "another one");
            assertThat(run(archive, 1, "audit", "verify").said())
                    .as("and is not hidden by going on")
                    .anyMatch(line -> line.startsWith("ALTERED entry 4 "));
        }
        tamper("update audit_entry set note = 'something else' where number = 2");
        try (Archive archive = OpenArchive.in(home)) {
            assertThat(run(archive, 1, "audit", "verify", "--json").said())
                    .first()
                    .asString()
                    .isEqualTo(
                            "{\"result\":\"ALTERED\",\"entry\":2,\"message\":\"the entry is not what was written\"}");
        }
    }

    @Test
    void a_file_of_anchors_that_cannot_be_read_is_found() throws IOException {
        try (Archive archive = OpenArchive.in(home)) {
            archive.note(Action.BACKUP, "invented");
            Files.writeString(home.resolve("audit/anchors"), "nothing\n", StandardOpenOption.APPEND);
            assertThat(run(archive, 1, "audit", "verify").said())
                    .containsExactly("ANCHORS line 1 this line of the file of anchors cannot be read");
            assertThat(run(archive, 1, "audit", "verify", "--json").said())
                    .containsExactly("{\"result\":\"ANCHORS\",\"line\":1,"
                            + "\"message\":\"this line of the file of anchors cannot be read\"}");
        }
    }

    private static ListeningTerminal run(Archive archive, int exit, String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        Invocation invocation = new Invocation(List.of(words), Path.of(""));
        assertThat(new Commands(terminal).execute(invocation, () -> archive))
                .as(terminal.said() + " " + terminal.told())
                .isEqualTo(exit);
        return terminal;
    }

    private void tamper(String sql) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.resolve("database"));
                HikariDataSource owner = server.database().open(DatabaseRole.OWNER, 1);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute(sql);
            statement.execute("alter table audit_entry enable trigger user");
            connection.commit();
        }
    }
}
