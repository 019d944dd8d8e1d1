package org.osefrance.archive.portal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.portal.table.Tables;

/** What is counted is what is emptied, at the day and not before, and nothing else is. */
@ExtendWith(DatabaseExtension.class)
class RetentionTest {

    /** Tables of the archive's own work; none of content, of access or of the audit is ever among them. */
    private static final Set<String> WORKING =
            Set.of("objection", "rights_request", "sign_in_trial", "setup_token", "family_grant", "reader");

    private static final LocalDate ENDED = LocalDate.of(2031, 1, 31);

    private final HandSetClock clock = new HandSetClock();
    private final HikariDataSource connections;
    private final Tables tables;
    private final Retention retention;

    RetentionTest(Database database) {
        connections = database.open(DatabaseRole.APPLICATION, 4);
        tables = new Tables(connections, clock);
        retention = new Retention(tables);
    }

    @BeforeEach
    void keep_one_of_each_that_ends_at_the_same_moment() {
        clock.setParis(ENDED, LocalTime.MIDNIGHT);
        tables.inTransaction(connection -> {
            for (String state : List.of("DECIDED", "OPEN")) {
                Tables.change(
                        connection,
                        "insert into objection (token_hash, received_at, record, title, reference, address, about,"
                                + " ground, words, appeal_words, email, telephone, post, language, hiding, state, outcome,"
                                + " closed_at, applied) values (?, ?, 'r', 't', 'REF', '/', 'a', 'OTHER', 'w', '', 'e@x',"
                                + " '', 'p', 'fr', 'HIDDEN', ?, 'UPHELD', ?, true)",
                        "token " + state,
                        tables.now(),
                        state,
                        state.equals("OPEN") ? Optional.empty() : tables.now());
            }
            Tables.change(
                    connection,
                    "insert into rights_request (kind, received_on, applicant, contact, words, identity, state,"
                            + " closed_at) values ('ACCESS', ?, 'n', 'c', 'w', 'i', 'ANSWERED', ?)",
                    ENDED,
                    tables.now());
            Tables.change(
                    connection,
                    "insert into sign_in_trial (subject, tries, last_at, wait_until) values ('s', 1, ?, ?)",
                    tables.now(),
                    tables.now());
            Tables.change(
                    connection,
                    "insert into account (id, name, roles, created_at) values ('a', 'ada', '{}', ?)",
                    tables.now());
            Tables.change(
                    connection,
                    "insert into setup_token (hash, account, expires_at, kind) values ('h', 'a', ?, 'FIRST')",
                    tables.now());
            Tables.change(
                    connection,
                    "insert into family_grant (id, holder, records, capacity, identity_proof, kinship_proof,"
                            + " proofs_seen_by, proofs_seen_on, reason, given_by, given_at, last_day) values"
                            + " ('g', 'h', '{}', 'SELF', 'i', '', 'ada', ?, 'r', 'ada', ?, ?)",
                    ENDED,
                    tables.now(),
                    ENDED);
            Tables.change(
                    connection,
                    "insert into reader (id, account, identity_proof, made_by, made_at) values ('r', 'lea', 'i', 'ada', ?)",
                    Tables.at(tables.clock().instant().minus(Duration.ofDays(900))));
            Tables.change(
                    connection,
                    "insert into reading_agreement (id, reader, records, purpose, signed_on, last_day, given_by, given_at)"
                            + " values ('a', 'r', '{}', 'p', ?, ?, 'ada', ?)",
                    ENDED,
                    ENDED,
                    tables.now());
            return 1;
        });
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @ParameterizedTest
    @EnumSource(RetentionRule.class)
    void what_the_trial_says_is_what_the_run_does_and_it_does_it_once(RetentionRule rule) {
        clock.setParis(ENDED.plusMonths(rule.months()), LocalTime.MIDNIGHT);
        assertThat(tried(rule)).as("on the day itself").isZero();
        assertThat(retention.run(rule, "dora").rows()).isZero();
        clock.setParis(ENDED.plusMonths(rule.months()).plusDays(2), LocalTime.NOON);
        Map<String, Long> before = counts();
        assertThat(tried(rule)).isOne();
        assertThat(counts()).as("a trial changes nothing").isEqualTo(before);
        assertThat(retention.run(rule, "dora").rows()).isOne();
        assertThat(tried(rule)).isZero();
        assertThat(retention.run(rule, "dora").rows()).isZero();
        assertThat(retention.listRuns())
                .extracting(Retention.Run::rule, Retention.Run::rows, Retention.Run::account)
                .contains(org.assertj.core.api.Assertions.tuple(rule.name(), 1L, "dora"));
    }

    @Test
    void what_was_decided_stays_when_the_person_goes() {
        clock.setParis(ENDED.plusYears(10), LocalTime.NOON);
        Arrays.stream(RetentionRule.values()).forEach(rule -> retention.run(rule, "dora"));
        List<String> left = tables.inTransaction(connection -> Tables.list(
                connection,
                "select concat_ws('|', state, outcome, record, title, words, about, email, post) from objection"
                        + " order by state",
                row -> row.getString(1)));
        assertThat(left).containsExactly("DECIDED|UPHELD|r|t||||", "OPEN|UPHELD|r|t|w|a|e@x|p");
    }

    @ParameterizedTest
    @EnumSource(RetentionRule.class)
    void no_rule_reaches_beyond_the_tables_of_the_archives_own_work(RetentionRule rule) {
        assertThat(WORKING).contains(rule.table());
        assertThat(rule.deed()).matches("(delete from|update) " + rule.table() + " .*where .*");
        assertThat(rule.deed().replaceAll(".* where ", ""))
                .isEqualTo(rule.count().replaceAll(".* where ", ""));
    }

    private long tried(RetentionRule rule) {
        return retention.tryAll().stream()
                .filter(trial -> trial.rule() == rule)
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private Map<String, Long> counts() {
        return tables.inTransaction(connection -> {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : WORKING) {
                counts.put(
                        table,
                        Tables.find(
                                        connection,
                                        "select coalesce(sum(hashtext(t::text)::bigint), 0) from " + table + " t",
                                        row -> row.getLong(1))
                                .orElseThrow());
            }
            return counts;
        });
    }
}
