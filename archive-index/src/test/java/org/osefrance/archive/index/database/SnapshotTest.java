package org.osefrance.archive.index.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.database.Snapshot.Counter;
import org.osefrance.archive.index.database.Snapshot.Table;

@ExtendWith(DatabaseExtension.class)
class SnapshotTest {

    /** An invented fonds and an item in it, with an event, an account and rows of followers. */
    private static final List<String> ROWS = List.of(
            "insert into record values ('fonds', 'DESCRIPTION', 1, 'fonds'), ('item', 'DESCRIPTION', 2, 'fonds')",
            """
            insert into record_version (record, number, document, author, reason, made_at) values
                ('fonds', 1, '{"access":{"a":1}}', 'tab\tand \\ and é', 'line
            break', '2026-11-22T01:02:03.123456Z'),
                ('item', 1, '{}', 'a', '', now()), ('item', 2, '{"x":[1,2.50]}', 'a', '\\N', now())
            """,
            "insert into description values ('item', 'ITEM', 'fonds', 'A/1', 7), ('fonds', 'FONDS', null, 'A', 2)",
            "insert into premis_event (object, number, type, at, successful, detail, agent)"
                    + " values ('item', 1, 'CREATION', now(), true, '', 'x')",
            "insert into account values ('a', 'ada', '{ARCHIVIST}', null, now(), null)",
            "insert into outbox (record, change, version) values ('item', 'DESCRIPTION', 2), ('item', 'ACCESS', 2)",
            "insert into audit_entry (at, actor_kind, actor, action, subjects, purpose, answer) values"
                    + " ('2026-11-22T01:02:03.123456Z', 'STAFF', 'a', 'OPEN', '{item,fonds}', 'tab\t', 'ALLOWED'),"
                    + " (now(), 'STAFF', 'a', 'OPEN', '{}', '', 'REFUSED')");

    private final Database full;
    private final Database empty;

    SnapshotTest(Database full, Database empty) {
        this.full = full;
        this.empty = empty;
    }

    @AfterEach
    void nothing_is_left_open() throws SQLException {
        assertThat(list(full, "select 1")).containsExactly("1");
    }

    @Test
    void what_is_written_meanwhile_is_not_in_it_and_does_not_wait() throws Exception {
        execute(full, ROWS);
        try (Snapshot snapshot = full.snapshot()) {
            execute(full, "insert into account values ('b', 'late', '{}', null, now(), null)");
            Map<String, String> tables = written(snapshot);
            assertThat(tables.get("account")).contains("ada").doesNotContain("late");
            assertThat(tables).containsKeys("record", "premis_event", "audit_entry", "closed_to_public");
            assertThat(tables).doesNotContainKeys("flyway_schema_history", "scheduled_tasks");
        }
        try (Connection connection =
                        Database.source(full.address(DatabaseRole.OWNER)).getConnection();
                Statement statement = connection.createStatement();
                ResultSet hidden = statement.executeQuery(
                        "select count(*) from outbox where xid >= pg_snapshot_xmin(pg_current_snapshot())")) {
            assertThat(hidden.next()).isTrue();
            assertThat(hidden.getLong(1)).isZero();
        }
    }

    @Test
    void another_database_is_filled_to_the_letter_and_goes_on_numbering() throws Exception {
        execute(full, ROWS);
        try (Snapshot snapshot = full.snapshot()) {
            Map<String, String> tables = written(snapshot);
            try (Filling filling = empty.fill(snapshot.schemaVersion())) {
                fill(filling, snapshot, tables);
                filling.closeToPublic("invented", Instant.EPOCH);
                filling.finish();
            }
            empty.migrate();
            try (Snapshot again = empty.snapshot()) {
                Map<String, String> copied = written(again);
                tables.keySet().stream()
                        .filter(table -> !table.equals("closed_to_public"))
                        .forEach(table -> assertThat(copied.get(table)).isEqualTo(tables.get(table)));
                assertThat(again.counters()).isEqualTo(snapshot.counters());
                assertThat(copied.get("closed_to_public")).contains("invented");
            }
        }
        execute(empty, "insert into outbox (record, change, version) values ('item', 'ACCESS', 2)");
        assertThat(list(
                        empty,
                        "select position from outbox where xid < pg_snapshot_xmin(pg_current_snapshot())"
                                + " order by position"))
                .containsExactly("1", "2", "3");
        assertThat(list(empty, "select facts from record_version where record = 'fonds'"))
                .containsExactly("{\"a\": 1}");
    }

    @Test
    void what_does_not_fit_together_is_not_kept() throws Exception {
        execute(full, ROWS);
        try (Snapshot snapshot = full.snapshot()) {
            Map<String, String> tables = written(snapshot);
            tables.put("record_version", "");
            try (Filling filling = empty.fill(snapshot.schemaVersion())) {
                fill(filling, snapshot, tables);
                assertThatExceptionOfType(DatabaseException.class)
                        .isThrownBy(filling::finish)
                        .withMessageContaining("fit together");
            }
            tables.put("account", "a\tb\n");
            try (Filling filling = empty.fill(snapshot.schemaVersion())) {
                assertThatExceptionOfType(DatabaseException.class)
                        .isThrownBy(() -> fill(filling, snapshot, tables))
                        .withMessageContaining("account");
            }
        }
        assertThat(list(empty, "select id from record")).isEmpty();
    }

    @Test
    void a_database_in_use_and_an_unknown_schema_are_refused() throws Exception {
        execute(full, "insert into account values ('a', 'ada', '{}', null, now(), null)");
        try (Snapshot snapshot = full.snapshot();
                Filling filling = full.fill(snapshot.schemaVersion())) {
            Table accounts = snapshot.tables().stream()
                    .filter(table -> table.name().equals("account"))
                    .findFirst()
                    .orElseThrow();
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> filling.read(accounts, new ByteArrayInputStream(new byte[0])))
                    .withMessageContaining("account")
                    .withMessageContaining("empty database");
        }
        for (String unknown : List.of("4711", "none")) {
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> empty.fill(unknown).close())
                    .withMessageContaining(unknown);
        }
    }

    @Test
    void a_schema_that_is_past_the_one_asked_for_is_refused() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> empty.fill("1").close())
                .withMessageContaining("used before");
    }

    private static Map<String, String> written(Snapshot snapshot) throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Table table : snapshot.tables()) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            long count = snapshot.write(table, rows);
            String text = rows.toString(StandardCharsets.UTF_8);
            assertThat(text.lines()).hasSize(Math.toIntExact(count));
            tables.put(table.name(), text);
        }
        return tables;
    }

    private static void fill(Filling filling, Snapshot snapshot, Map<String, String> tables) throws IOException {
        for (Table table : snapshot.tables()) {
            String rows = tables.getOrDefault(table.name(), "");
            long count = filling.read(table, new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
            assertThat(rows.lines()).hasSize(Math.toIntExact(count));
        }
        for (Counter counter : snapshot.counters()) {
            filling.set(counter);
        }
    }

    private static void execute(Database database, String sql) {
        list(database, sql);
    }

    /** All in one transaction. */
    private static void execute(Database database, List<String> statements) {
        list(database, String.join(";", statements));
    }

    private static List<String> list(Database database, String sql) {
        try (HikariDataSource pool = database.open(DatabaseRole.OWNER, 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            Stream.Builder<String> values = Stream.builder();
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
            }
            connection.commit();
            return values.build().toList();
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }
}
