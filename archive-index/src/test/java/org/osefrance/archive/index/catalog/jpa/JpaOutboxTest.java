package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Descriptions;
import org.osefrance.archive.index.catalog.OutboxEntry;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;

@ExtendWith(DatabaseExtension.class)
class JpaOutboxTest {

    private static final int WRITERS = 4;
    private static final int EACH = 25;

    private final JpaFixture catalog;
    private final HikariDataSource pool;

    JpaOutboxTest(Database database) {
        this.catalog = new JpaFixture(database, Clock.systemUTC());
        this.pool = database.open(DatabaseRole.APPLICATION, 2);
    }

    @AfterEach
    void close() {
        pool.close();
        catalog.close();
    }

    @Test
    void nothing_is_shown_while_an_older_transaction_could_still_write() throws Exception {
        try (Connection older = pool.getConnection()) {
            execute(older, "select pg_current_xact_id()");
            write("A");
            assertThat(catalog.outbox().after(0, 10)).isEmpty();
            assertThat(catalog.outbox().newest()).isZero();
            execute(older, "insert into outbox (record, change, version) values ('home-late', 'DESCRIPTION', 1)");
            older.commit();
        }
        assertThat(catalog.outbox().after(0, 10))
                .extracting(entry -> entry.record().value())
                .hasSize(2)
                .endsWith("home-late");
    }

    @Test
    void a_follower_that_remembers_one_number_misses_nothing_whoever_writes_beside_it() throws Exception {
        List<OutboxEntry> seen = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "W" + writer + "-";
                working.add(writers.submit(() -> writeMany(name)));
            }
            while (working.stream().anyMatch(each -> !each.isDone())) {
                follow(seen);
            }
            for (Future<?> each : working) {
                each.get();
            }
        }
        follow(seen);
        assertThat(seen).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
        assertThat(seen).extracting(OutboxEntry::position).isSorted();
    }

    @Test
    void a_slice_is_bounded() {
        write("A");
        write("B");
        assertThat(catalog.outbox().after(0, 1)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> catalog.outbox().after(0, 10_001));
    }

    private void follow(List<OutboxEntry> seen) {
        long position = seen.isEmpty() ? 0 : seen.getLast().position();
        seen.addAll(catalog.outbox().after(position, 7));
        while (seen.size() < WRITERS * EACH && !seen.isEmpty() && seen.getLast().position() > position) {
            position = seen.getLast().position();
            seen.addAll(catalog.outbox().after(position, 7));
        }
    }

    private void writeMany(String name) {
        for (int number = 0; number < EACH; number++) {
            write(name + number);
        }
    }

    private void write(String reference) {
        catalog.register().describe(Descriptions.fonds(reference), Optional.empty(), 0, Tilleuls.ARCHIVIST);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
