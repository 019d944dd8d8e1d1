package org.osefrance.archive.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.table.TableException;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Viewer;

@ExtendWith(DatabaseExtension.class)
class AccountsTest {

    private static final String HASH = "$argon2id$invented";

    private final HikariDataSource connections;
    private final HandSetClock clock = new HandSetClock();
    private final Accounts accounts;

    AccountsTest(Database database) {
        connections = database.open(DatabaseRole.APPLICATION, 8);
        accounts = new Accounts(new Tables(connections, clock), new byte[32]);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void there_is_nobody_and_no_default_password_before_the_first_account_is_made() {
        String token = offered();
        for (String name : List.of("admin", "administrator", "root", "", token)) {
            assertThat(accounts.find(name)).as(name).isEmpty();
        }
    }

    @Test
    void the_link_makes_an_administrator_who_is_no_archivist_by_that() {
        assertThat(accounts.setUpFirst(offered(), "ada", HASH, Set.of())).isTrue();
        assertThat(accounts.find("ada")).get().extracting(Account::roles).isEqualTo(Set.of(Viewer.Role.ADMINISTRATOR));
        assertThat(accounts.findPasswordHash("ada")).contains(HASH);
    }

    @Test
    void who_says_so_is_archivist_too() {
        assertThat(setUp(offered(), "ada")).isTrue();
        assertThat(accounts.find("ada"))
                .get()
                .extracting(Account::roles)
                .isEqualTo(Set.of(Viewer.Role.ADMINISTRATOR, Viewer.Role.ARCHIVIST));
    }

    @Test
    void a_link_works_once_and_no_other_is_offered_then() {
        String token = offered();
        assertThat(isOpen(token)).isTrue();
        assertThat(setUp(token, "ada")).isTrue();
        assertThat(isOpen(token)).isFalse();
        assertThat(setUp(token, "eve")).isFalse();
        assertThat(accounts.find("eve")).isEmpty();
        assertThat(accounts.find("ada")).isPresent();
        assertThat(accounts.offerSetup()).isEmpty();
    }

    @Test
    void of_two_who_use_the_link_at_once_one_gets_the_account() throws Exception {
        String token = offered();
        List<Callable<Boolean>> both = List.of(() -> setUp(token, "ada"), () -> setUp(token, "eve"));
        List<Boolean> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> each : threads.invokeAll(both)) {
                made.add(each.get());
            }
        }
        assertThat(made).containsExactlyInAnyOrder(true, false);
        assertThat(accounts.find("ada").isPresent())
                .isNotEqualTo(accounts.find("eve").isPresent());
    }

    @Test
    void a_new_link_ends_the_one_before() {
        String first = offered();
        String second = offered();
        assertThat(second).isNotEqualTo(first);
        assertThat(setUp(first, "eve")).isFalse();
        assertThat(setUp(second, "ada")).isTrue();
    }

    @Test
    void a_link_ends_after_a_day() {
        clock.setParis(Holdings.TODAY, LocalTime.of(9, 0));
        String token = offered();
        assertThat(OneTimeLinks.HOLDS).isEqualTo(Duration.ofDays(1));
        clock.setParis(Holdings.TODAY.plusDays(1), LocalTime.of(8, 59));
        assertThat(isOpen(token)).isTrue();
        clock.setParis(Holdings.TODAY.plusDays(1), LocalTime.of(9, 0));
        assertThat(isOpen(token)).isFalse();
        assertThat(setUp(token, "ada")).isFalse();
    }

    @Test
    void who_reads_the_database_cannot_use_the_link() throws SQLException {
        String token = offered();
        String kept = one("select hash from setup_token");
        assertThat(kept).doesNotContain(token).hasSize(64);
        assertThat(isOpen(kept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no-such-link", "' or 1=1 --", "0000000000000000000000000000000a"})
    void what_is_no_link_opens_nothing(String token) {
        offered();
        assertThat(isOpen(token)).isFalse();
        assertThat(setUp(token, "eve")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ada ", "a\u0000da", "ada'; drop table account; --", "(set-up ada)"})
    void only_the_very_name_is_the_account(String name) {
        setUp(offered(), "ada");
        assertThat(accounts.find(name)).isEmpty();
    }

    @Test
    void a_disabled_account_is_no_account() throws SQLException {
        setUp(offered(), "ada");
        execute("update account set disabled_at = now() where name = 'ada'");
        assertThat(accounts.find("ada")).isEmpty();
        assertThat(accounts.offerSetup())
                .as("nobody gets in by disabling people")
                .isEmpty();
    }

    @Test
    void a_database_that_is_gone_is_said_and_never_taken_for_a_missing_account() {
        connections.close();
        assertThatThrownBy(() -> accounts.find("ada")).isInstanceOf(TableException.class);
    }

    private boolean setUp(String token, String name) {
        return accounts.setUpFirst(token, name, HASH, Set.of(Viewer.Role.ARCHIVIST));
    }

    private boolean isOpen(String token) {
        return accounts.findLink(token).isPresent();
    }

    private String offered() {
        return accounts.offerSetup().orElseThrow();
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(sql);
        }
    }
}
