package org.osefrance.archive.portal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.table.Tables;

@ExtendWith(DatabaseExtension.class)
class TrialsTest {

    private final HikariDataSource connections;
    private final HandSetClock clock = new HandSetClock();
    private final Tables database;
    private Trials trials;

    TrialsTest(Database database) {
        connections = database.open(DatabaseRole.APPLICATION, 8);
        this.database = new Tables(connections, clock);
    }

    @BeforeEach
    void start() {
        clock.setParis(Holdings.TODAY, LocalTime.of(9, 0));
        trials = new Trials(database);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void a_name_has_ten_tries_from_wherever_they_come() {
        for (int i = 0; i < Trials.FOR_A_NAME; i++) {
            assertThat(trials.count("ada", "192.0.2." + i)).as("try %s", i).isEmpty();
        }
        assertThat(trials.count("ada", "198.51.100.1")).contains(Trials.FIRST_WAIT);
        assertThat(trials.count("rosa", "198.51.100.1")).isEmpty();
    }

    @Test
    void an_address_has_fewer_than_thirty_tries_on_whatever_names() {
        int taken = 0;
        while (trials.count("name" + taken, "192.0.2.1").isEmpty()) {
            taken++;
        }
        assertThat(taken).isEqualTo(Trials.FOR_AN_ADDRESS).isLessThan(30);
        assertThat(trials.count("ada", "192.0.2.2")).isEmpty();
    }

    @Test
    void neighbours_of_one_ipv6_network_count_as_one() {
        for (int i = 0; i < Trials.FOR_AN_ADDRESS; i++) {
            trials.count("name" + i, "2001:db8:0:1::" + i);
        }
        assertThat(trials.count("ada", "2001:db8:0:1:ffff::1")).isPresent();
        assertThat(trials.count("ada", "2001:db8:0:2::1")).isEmpty();
    }

    @Test
    void a_restart_forgives_nothing() {
        exhaust("ada");
        trials = new Trials(new Tables(connections, clock));
        assertThat(trials.count("ada", "192.0.2.99")).isPresent();
    }

    @Test
    void each_full_count_makes_the_wait_twice_as_long() {
        exhaust("ada");
        clock.setParis(Holdings.TODAY, LocalTime.of(9, 14, 59));
        assertThat(trials.count("ada", "192.0.2.99")).contains(Duration.ofSeconds(1));
        clock.setParis(Holdings.TODAY, LocalTime.of(9, 15));
        exhaust("ada");
        assertThat(trials.count("ada", "192.0.2.99")).contains(Trials.FIRST_WAIT.multipliedBy(2));
        clock.setParis(Holdings.TODAY.plusDays(2), LocalTime.of(9, 15));
        exhaust("ada");
        assertThat(trials.count("ada", "192.0.2.99")).as("after a quiet day").contains(Trials.FIRST_WAIT);
    }

    @Test
    void who_comes_in_has_all_tries_again_and_does_not_burden_the_colleagues() {
        for (int day = 0; day < 60; day++) {
            assertThat(trials.count("ada", "192.0.2.1")).isEmpty();
            assertThat(trials.count("ada", "192.0.2.1")).isEmpty();
            trials.forget("ada", "192.0.2.1", 2);
        }
    }

    @Test
    void tries_at_the_same_moment_are_all_counted() throws Exception {
        Callable<Optional<Duration>> one = () -> trials.count("ada", "192.0.2.1");
        List<Callable<Optional<Duration>>> many = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            many.add(one);
        }
        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Optional<Duration>> each : threads.invokeAll(many)) {
                taken += each.get().isEmpty() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(Trials.FOR_A_NAME);
    }

    @Test
    void the_first_try_is_looked_at_while_the_clock_runs() {
        Trials running = new Trials(new Tables(connections, Clock.systemUTC()));
        for (int i = 0; i < Trials.FOR_A_NAME; i++) {
            assertThat(running.count("ada", "192.0.2." + i)).isEmpty();
        }
    }

    @Test
    void what_was_typed_as_a_name_is_not_kept() {
        trials.count("my secret password", "192.0.2.1");
        List<String> kept = database.inTransaction(
                connection -> Tables.list(connection, "select subject from sign_in_trial", row -> row.getString(1)));
        assertThat(kept).hasSize(2).noneMatch(subject -> subject.contains("secret") || subject.contains("192"));
    }

    private void exhaust(String name) {
        for (int i = 0; i < Trials.FOR_A_NAME; i++) {
            assertThat(trials.count(name, "192.0.2." + i)).isEmpty();
        }
    }
}
