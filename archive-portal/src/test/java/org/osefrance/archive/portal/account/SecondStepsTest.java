package org.osefrance.archive.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
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
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;

@ExtendWith(DatabaseExtension.class)
class SecondStepsTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final HikariDataSource connections;
    private final HandSetClock clock = new HandSetClock();
    private final Accounts accounts;
    private final SecondSteps steps;
    private RecordId ada;

    SecondStepsTest(Database database) {
        connections = database.open(DatabaseRole.APPLICATION, 8);
        accounts = new Accounts(new Tables(connections, clock), new byte[32]);
        steps = accounts.secondSteps();
    }

    @BeforeEach
    void set_up() {
        at(9, 0, 0);
        accounts.setUpFirst(accounts.offerSetup().orElseThrow(), "ada", "$argon2id$invented", Set.of());
        ada = accounts.find("ada").orElseThrow().id();
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void an_app_is_taken_when_it_shows_the_right_code() {
        assertThat(steps.enrol(ada, KEY, "000000")).isFalse();
        assertThat(accounts.find("ada").orElseThrow().hasSecondStep()).isFalse();
        assertThat(steps.enrol(ada, KEY, now())).isTrue();
        assertThat(accounts.find("ada").orElseThrow().hasSecondStep()).isTrue();
    }

    @Test
    void a_code_serves_once_and_none_before_it_afterwards() {
        steps.enrol(ada, KEY, now());
        assertThat(steps.use(ada, now())).as("the code of the enrolment").isEqualTo(SecondSteps.Proof.NONE);
        String early = now();
        at(9, 0, 30);
        String code = now();
        assertThat(steps.use(ada, code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(SecondSteps.Proof.CODE);
        assertThat(steps.use(ada, code)).isEqualTo(SecondSteps.Proof.NONE);
        assertThat(steps.use(ada, early)).isEqualTo(SecondSteps.Proof.NONE);
        at(9, 1, 0);
        assertThat(steps.use(ada, now())).isEqualTo(SecondSteps.Proof.CODE);
    }

    @Test
    void of_many_who_use_one_code_at_once_one_comes_in() throws Exception {
        steps.enrol(ada, KEY, now());
        at(9, 5, 0);
        Callable<SecondSteps.Proof> use = () -> steps.use(ada, now());
        List<SecondSteps.Proof> proofs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<SecondSteps.Proof> each : threads.invokeAll(List.of(use, use, use, use, use, use))) {
                proofs.add(each.get());
            }
        }
        assertThat(proofs).containsOnlyOnce(SecondSteps.Proof.CODE);
    }

    @Test
    void each_of_ten_codes_on_paper_serves_once_however_it_is_typed() {
        List<String> paper = steps.makeRecoveryCodes(ada);
        assertThat(paper)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(steps.use(
                        ada, paper.getFirst().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(SecondSteps.Proof.RECOVERY_CODE);
        assertThat(steps.use(ada, paper.getFirst())).isEqualTo(SecondSteps.Proof.NONE);
        assertThat(accounts.find("ada").orElseThrow().paperCodes()).isEqualTo(9);
        List<String> fresh = steps.makeRecoveryCodes(ada);
        assertThat(steps.use(ada, paper.getLast())).as("of the old paper").isEqualTo(SecondSteps.Proof.NONE);
        assertThat(steps.use(ada, fresh.getLast())).isEqualTo(SecondSteps.Proof.RECOVERY_CODE);
    }

    @Test
    void what_is_no_code_is_none() {
        steps.enrol(ada, KEY, now());
        at(9, 5, 0);
        for (String typed : List.of("", "12345", "1234567", "' or 1=1", "a\u0000b", now() + now(), "９９９９９９")) {
            assertThat(steps.use(ada, typed)).as(typed).isEqualTo(SecondSteps.Proof.NONE);
        }
    }

    @Test
    void who_reads_the_database_can_make_no_code() {
        steps.enrol(ada, KEY, now());
        List<String> paper = steps.makeRecoveryCodes(ada);
        String kept = accounts.database()
                .inTransaction(connection -> Tables.list(
                                connection,
                                "select encode(code_key, 'hex') || (select string_agg(hash, '') from recovery_code) from account",
                                row -> row.getString(1))
                        .getFirst());
        assertThat(kept).doesNotContain(HexFormat.of().formatHex(KEY));
        assertThat(paper).noneMatch(kept::contains);
        SecondSteps withoutKey = new SecondSteps(accounts.database(), new SecretBox(new byte[16]));
        at(9, 5, 0);
        assertThat(withoutKey.use(ada, now())).isEqualTo(SecondSteps.Proof.NONE);
    }

    private String now() {
        return OneTimeCodes.code(KEY, OneTimeCodes.stepAt(clock.instant()));
    }

    private void at(int hour, int minute, int second) {
        clock.setParis(Holdings.TODAY, LocalTime.of(hour, minute, second));
    }
}
