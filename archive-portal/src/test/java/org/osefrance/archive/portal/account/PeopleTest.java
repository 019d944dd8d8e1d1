package org.osefrance.archive.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Service;
import org.osefrance.archive.schemas.access.Viewer.Role;
import org.osefrance.archive.schemas.identifier.RecordId;

@ExtendWith(DatabaseExtension.class)
class PeopleTest {

    private static final String HASH = "$argon2id$invented";

    private final HikariDataSource connections;
    private final Accounts accounts;
    private final People people;
    private RecordId ada;

    PeopleTest(Database database) {
        connections = database.open(DatabaseRole.APPLICATION, 8);
        accounts = new Accounts(new Tables(connections, new HandSetClock()), new byte[32]);
        people = new People(accounts.database());
    }

    @BeforeEach
    void set_up_the_first() {
        accounts.setUpFirst(accounts.offerSetup().orElseThrow(), "ada", HASH, Set.of());
        ada = idOf("ada");
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void somebody_asked_in_opens_the_account_by_the_link_once() {
        String token = people.invite("rosa", Set.of(Role.RESEARCHER), Set.of(Service.MEMORY))
                .orElseThrow();
        assertThat(accounts.find("rosa")).as("before the link was used").isEmpty();
        assertThat(accounts.findLink(token))
                .get()
                .extracting(OneTimeLinks.Open::name)
                .isEqualTo("rosa");
        assertThat(accounts.setUpFirst(token, "eve", HASH, Set.of(Role.ARCHIVIST)))
                .as("a link for one account makes no other")
                .isFalse();
        assertThat(accounts.setUp(token, HASH)).isTrue();
        assertThat(accounts.setUp(token, HASH)).isFalse();
        Account rosa = accounts.find("rosa").orElseThrow();
        assertThat(rosa.roles()).containsExactly(Role.RESEARCHER);
        assertThat(rosa.services()).containsExactly(Service.MEMORY);
    }

    @Test
    void a_name_belongs_to_one_person_for_ever() {
        people.invite("rosa", Set.of(Role.ARCHIVIST), Set.of());
        assertThat(people.invite("Rosa", Set.of(Role.ARCHIVIST), Set.of())).isEmpty();
        people.disable(idOf("rosa"));
        assertThat(people.invite("rosa", Set.of(Role.ARCHIVIST), Set.of())).isEmpty();
    }

    @Test
    void rights_are_those_of_the_moment() {
        open("rosa", Role.ARCHIVIST);
        people.changeRights(idOf("rosa"), Set.of(Role.DATA_PROTECTION), Set.of());
        assertThat(accounts.find("rosa").orElseThrow().roles()).containsExactly(Role.DATA_PROTECTION);
    }

    @Test
    void a_closed_account_is_out_and_comes_back_as_it_was() {
        open("rosa", Role.ARCHIVIST);
        int before = accounts.find("rosa").orElseThrow().generation();
        people.disable(idOf("rosa"));
        assertThat(accounts.find("rosa")).isEmpty();
        assertThat(accounts.findPasswordHash("rosa")).isEmpty();
        people.enable(idOf("rosa"));
        assertThat(accounts.find("rosa")).get().extracting(Account::generation).isNotEqualTo(before);
        assertThat(accounts.findPasswordHash("rosa")).contains(HASH);
    }

    @Test
    void an_account_that_is_closed_is_not_opened_by_an_old_link() {
        String token = people.invite("rosa", Set.of(Role.ARCHIVIST), Set.of()).orElseThrow();
        people.disable(idOf("rosa"));
        people.enable(idOf("rosa"));
        assertThat(accounts.setUp(token, HASH)).isFalse();
    }

    @Test
    void a_reset_takes_the_password_away_and_gives_a_link() {
        open("rosa", Role.ARCHIVIST);
        int before = accounts.find("rosa").orElseThrow().generation();
        String first = people.resetSignIn(idOf("rosa")).token().orElseThrow();
        String second = people.resetSignIn(idOf("rosa")).token().orElseThrow();
        assertThat(accounts.find("rosa")).isEmpty();
        assertThat(accounts.setUp(first, HASH))
                .as("a new link ends the one before")
                .isFalse();
        assertThat(accounts.setUp(second, HASH)).isTrue();
        assertThat(accounts.find("rosa").orElseThrow().generation()).isGreaterThan(before);
    }

    @Test
    void nobody_takes_the_last_administrator_away() {
        open("rosa", Role.ARCHIVIST);
        people.invite("noah", Set.of(Role.ADMINISTRATOR), Set.of());
        assertThat(people.changeRights(ada, Set.of(Role.ARCHIVIST), Set.of()))
                .as("noah never opened his account")
                .isEqualTo(People.Outcome.LAST_ADMINISTRATOR);
        assertThat(people.disable(ada)).isEqualTo(People.Outcome.LAST_ADMINISTRATOR);
        assertThat(people.resetSignIn(ada).outcome()).isEqualTo(People.Outcome.LAST_ADMINISTRATOR);
        assertThat(accounts.find("ada").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(accounts.findPasswordHash("ada")).isPresent();
        people.changeRights(idOf("rosa"), Set.of(Role.ADMINISTRATOR), Set.of());
        assertThat(people.disable(ada)).isEqualTo(People.Outcome.DONE);
    }

    @Test
    void of_two_administrators_who_take_each_others_right_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            String other = "rosa" + round;
            open(other, Role.ADMINISTRATOR);
            RecordId rosa = idOf(other);
            List<Callable<People.Outcome>> both = List.of(
                    () -> people.changeRights(ada, Set.of(), Set.of()),
                    () -> people.changeRights(rosa, Set.of(), Set.of()));
            List<People.Outcome> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<People.Outcome> each : threads.invokeAll(both)) {
                    outcomes.add(each.get());
                }
            }
            assertThat(outcomes).containsExactlyInAnyOrder(People.Outcome.DONE, People.Outcome.LAST_ADMINISTRATOR);
            people.changeRights(ada, Set.of(Role.ADMINISTRATOR), Set.of());
            people.changeRights(rosa, Set.of(), Set.of());
        }
    }

    @Test
    void an_unused_set_up_link_is_nobody() {
        assertThat(people.list()).extracting(Account::name).containsExactly("ada");
    }

    private void open(String name, Role role) {
        accounts.setUp(people.invite(name, Set.of(role), Set.of()).orElseThrow(), HASH);
    }

    private RecordId idOf(String name) {
        return people.list().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
