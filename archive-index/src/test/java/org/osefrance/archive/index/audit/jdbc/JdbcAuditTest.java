package org.osefrance.archive.index.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditContract;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.audit.AuditTrail;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;

@ExtendWith(DatabaseExtension.class)
class JdbcAuditTest extends AuditContract {

    private final Database database;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final JdbcAudit audit;

    JdbcAuditTest(Database database) {
        this.database = database;
        this.writing = database.open(DatabaseRole.AUDIT, 1);
        this.reading = database.open(DatabaseRole.APPLICATION, 2);
        this.audit = JdbcAudit.over(writing, Duration.ofSeconds(30));
    }

    @Override
    protected Audit audit() {
        return audit;
    }

    @Override
    protected AuditTrail trail() {
        return new JdbcAuditTrail(reading);
    }

    @AfterEach
    void close() {
        audit.close();
        writing.close();
        reading.close();
    }

    /** The turn at the table is held by somebody else, so all who come meanwhile gather. */
    @Test
    void those_who_come_while_the_disk_is_waited_for_share_a_transaction() throws Exception {
        int people = 20;
        try (HikariDataSource owner = database.open(DatabaseRole.OWNER, 1);
                Connection turn = owner.getConnection();
                Statement statement = turn.createStatement();
                ExecutorService all = Executors.newFixedThreadPool(people)) {
            statement.execute("select pg_advisory_xact_lock(1951)");
            List<Future<?>> calls = new ArrayList<>();
            CountDownLatch begun = new CountDownLatch(people);
            for (int person = 0; person < people; person++) {
                calls.add(all.submit(() -> {
                    begun.countDown();
                    audit.add(opened(ADA, 0, LETTER));
                }));
            }
            begun.await();
            audit.awaitCalls(people);
            turn.rollback();
            for (Future<?> call : calls) {
                call.get();
            }
        }
        assertThat(audit.tally().entries()).isEqualTo(people);
        assertThat(audit.tally().commits()).isLessThanOrEqualTo(2);
    }

    @Test
    void what_cannot_be_written_is_said_without_a_word_of_the_entry() throws SQLException {
        owner("alter table audit_entry add constraint no_more check (actor <> 'ada') not valid");
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(() -> audit.add(opened(ADA, 0, LETTER)))
                .withMessageContaining("23514")
                .withNoCause()
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("ada", LETTER.value(), "family"));
        owner("alter table audit_entry drop constraint no_more");
        audit.add(opened(ADA, 0, LETTER));
        assertThat(trail().verify(List.of()).entries()).isOne();
    }

    @Test
    void a_caller_does_not_wait_for_ever() throws Exception {
        try (HikariDataSource owner = database.open(DatabaseRole.OWNER, 1);
                Connection turn = owner.getConnection();
                Statement statement = turn.createStatement();
                JdbcAudit hasty = JdbcAudit.over(reading, Duration.ofMillis(20))) {
            statement.execute("select pg_advisory_xact_lock(1951)");
            assertThatExceptionOfType(AuditException.class).isThrownBy(() -> hasty.add(opened(ADA, 0, LETTER)));
            turn.rollback();
        }
    }

    @Test
    void a_closed_audit_takes_nothing() {
        audit.add(opened(ADA, 0, LETTER));
        audit.close();
        assertThatExceptionOfType(AuditException.class).isThrownBy(() -> audit.add(opened(ADA, 0, LETTER)));
        assertThat(trail().verify(List.of()).entries()).isOne();
    }

    private void owner(String sql) throws SQLException {
        try (HikariDataSource owner = database.open(DatabaseRole.OWNER, 1);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }
}
