package org.osefrance.archive.index.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.Anchor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditReport;
import org.osefrance.archive.index.audit.AuditReport.Finding;
import org.osefrance.archive.index.audit.AuditReport.Kind;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Whoever has all rights in the database and takes the triggers away is found all the same: whatever is altered, in every
 * entry. Each attempt is made in a transaction that is taken back after it was looked for.
 */
@ExtendWith(DatabaseExtension.class)
class TamperedAuditTest {

    private static final int ENTRIES = 9;

    /** Every field, and text that slips from one field into its neighbour. */
    private static final List<String> FIELDS = List.of(
            "at = at + interval '1 microsecond'",
            "at = 'infinity'",
            "at = null",
            "actor_kind = 'FAMILY'",
            "actor = actor || ' '",
            "actor = null",
            "actor = '', action = actor || action",
            "action = 'LIST'",
            "subjects = subjects || 'item-tilleuls-songs'::text",
            "subjects = subjects[2:] || subjects[1]",
            "subjects = subjects[1:1]",
            "subjects = array[array_to_string(subjects, '')]",
            "subjects = array[subjects, subjects]",
            "subjects = array[null, subjects[2]]",
            "subjects = null",
            "purpose = purpose || E'\\n'",
            "purpose = origin, origin = purpose",
            "purpose = null",
            "origin = '10.0.0.1'",
            "answer = case answer when 'ALLOWED' then 'REFUSED' else 'ALLOWED' end",
            "bases = '{}'",
            "bases = bases || bases",
            "note = 'x'",
            "note = null",
            "number = number + 1000",
            "number = -number",
            "previous_hash = hash",
            "previous_hash = null",
            "hash = sha256(hash)",
            "hash = set_byte(hash, 31, 255 - get_byte(hash, 31))",
            "hash = null");

    /** What the table itself would refuse even then. */
    private static final List<String> UNGUARDED = List.of(
            "alter table audit_entry disable trigger user",
            "alter table audit_entry drop constraint audit_entry_pkey",
            "alter table audit_entry drop constraint audit_entry_at_check",
            "alter table audit_entry drop constraint audit_entry_answer_check",
            "alter table audit_entry drop constraint audit_entry_subjects_check",
            "alter table audit_entry drop constraint audit_entry_bases_check",
            "alter table audit_entry alter number drop not null",
            "alter table audit_entry alter at drop not null",
            "alter table audit_entry alter actor drop not null",
            "alter table audit_entry alter subjects drop not null",
            "alter table audit_entry alter purpose drop not null",
            "alter table audit_entry alter note drop not null",
            "alter table audit_entry alter previous_hash drop not null",
            "alter table audit_entry alter hash drop not null");

    /** The chain written anew, every hash right: only anchors tell. */
    private static final String REWRITE = """
            do $$
            declare
                entry audit_entry;
                last bytea := decode(repeat('00', 32), 'hex');
                place bigint := 0;
            begin
                for entry in select * from audit_entry order by number loop
                    place := place + 1;
                    delete from audit_entry where number = entry.number and hash = entry.hash;
                    entry.number := place;
                    entry.previous_hash := last;
                    entry.hash := audit_hash(entry);
                    last := entry.hash;
                    insert into audit_entry select entry.*;
                end loop;
            end
            $$
            """;

    private final HikariDataSource owner;
    private final List<Anchor> anchors = new ArrayList<>();

    TamperedAuditTest(Database database) {
        this.owner = database.open(DatabaseRole.OWNER, 1);
        try (HikariDataSource writing = database.open(DatabaseRole.AUDIT, 1);
                HikariDataSource reading = database.open(DatabaseRole.APPLICATION, 1);
                JdbcAudit audit = JdbcAudit.over(writing)) {
            for (int number = 1; number <= ENTRIES; number++) {
                audit.add(entry(number));
                if (number % 3 == 0) {
                    anchors.add(new JdbcAuditTrail(reading).findHead().orElseThrow());
                }
            }
        }
    }

    @AfterEach
    void close() {
        owner.close();
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                Instant.parse("2026-11-22T10:00:00.5Z").plusSeconds(number),
                new Actor(Actor.Kind.STAFF, "a" + number),
                Action.OPEN,
                List.of(new RecordId("item-tilleuls-letter"), new RecordId("item-tilleuls-r" + number)),
                new Occasion("127.0.0." + number, "purpose " + number),
                number % 2 == 0 ? AuditEntry.Answer.ALLOWED : AuditEntry.Answer.REFUSED,
                List.of("P1", "P" + number),
                "");
    }

    @Test
    void untouched_nothing_is_found() throws SQLException {
        assertThat(after(List.of(), anchors)).isEqualTo(new AuditReport(ENTRIES, 3, List.of()));
        assertThat(after(List.of(REWRITE), anchors)).isEqualTo(new AuditReport(ENTRIES, 3, List.of()));
    }

    @Test
    void every_field_of_every_entry() throws SQLException {
        for (String field : FIELDS) {
            for (int number = 1; number <= ENTRIES; number++) {
                AuditReport report =
                        after(List.of("update audit_entry set " + field + " where number = " + number), List.of());
                assertThat(report.findings()).as(field + " of " + number).isNotEmpty();
                assertThat(report.findings().getFirst().number())
                        .as(field + " of " + number)
                        .isIn(field.startsWith("number = -") ? List.of(-(long) number) : List.of((long) number));
            }
        }
    }

    @Test
    void every_entry_taken_out_is_named() throws SQLException {
        for (int number = 1; number <= ENTRIES; number++) {
            String delete = "delete from audit_entry where number = " + number;
            assertThat(after(List.of(delete), anchors).findings())
                    .first()
                    .extracting(Finding::kind, Finding::number)
                    .containsExactly(Kind.MISSING, (long) number);
            assertThat(after(List.of(delete, REWRITE), anchors).findings())
                    .as("and the rest numbered and hashed anew")
                    .isNotEmpty();
        }
    }

    @Test
    void an_end_cut_off_is_found_by_the_anchors_alone() throws SQLException {
        for (int kept = 0; kept < ENTRIES; kept++) {
            String cut = "delete from audit_entry where number > " + kept;
            assertThat(after(List.of(cut), List.of()).findings()).isEmpty();
            assertThat(after(List.of(cut), anchors).findings())
                    .singleElement()
                    .extracting(Finding::kind, Finding::number)
                    .containsExactly(Kind.MISSING, kept + 1L);
        }
        List<Anchor> goneOn = new ArrayList<>(anchors);
        goneOn.add(new Anchor(7, "ab".repeat(32), Instant.EPOCH));
        assertThat(after(List.of(), goneOn).findings())
                .as("an anchor that was set again after the end was cut off")
                .isNotEmpty();
    }

    @Test
    void any_two_that_changed_places() throws SQLException {
        for (int one = 1; one <= ENTRIES; one++) {
            for (int other = one + 1; other <= ENTRIES; other++) {
                String swap = "update audit_entry set number = " + (one + other) + " - number where number in (" + one
                        + ", " + other + ")";
                assertThat(after(List.of(swap), List.of()).findings())
                        .as(swap)
                        .first()
                        .extracting(Finding::kind, Finding::number)
                        .containsExactly(Kind.ALTERED, (long) one);
                assertThat(after(List.of(swap, REWRITE), anchors).findings())
                        .as(swap + " hashed anew")
                        .isNotEmpty();
            }
        }
    }

    @Test
    void an_entry_put_in_anywhere() throws SQLException {
        for (int place = 0; place <= ENTRIES; place++) {
            assertThat(after(List.of(forged(place, Math.max(1, place))), List.of())
                            .findings())
                    .as("beside entry " + place)
                    .isNotEmpty();
            String shift = "update audit_entry set number = number + 1 where number >= " + place;
            List<String> between = List.of(shift, forged(place, Math.max(2, place + 1)));
            assertThat(after(between, List.of()).findings())
                    .as("in the place of " + place)
                    .first()
                    .extracting(Finding::number)
                    .isEqualTo((long) place);
            assertThat(after(Stream.concat(between.stream(), Stream.of(REWRITE)).toList(), anchors)
                            .findings())
                    .as("in the place of " + place + ", and the rest hashed anew")
                    .isNotEmpty();
        }
        assertThat(after(List.of(forged(ENTRIES + 1, ENTRIES)), anchors).findings())
                .as("at the end")
                .first()
                .extracting(Finding::kind, Finding::number)
                .containsExactly(Kind.ALTERED, ENTRIES + 1L);
    }

    private static String forged(int number, int like) {
        return "insert into audit_entry select " + number
                + ", at, actor_kind, 'eve', action, subjects, purpose, origin,"
                + " answer, bases, note, previous_hash, hash from audit_entry where number = " + like;
    }

    @Test
    void several_at_once_in_any_order() throws SQLException {
        Random random = new Random(1951);
        for (int round = 0; round < 60; round++) {
            List<String> deeds = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(deed -> {
                        int number = 1 + random.nextInt(ENTRIES);
                        return random.nextInt(4) == 0
                                ? "delete from audit_entry where number = " + number
                                : "update audit_entry set " + FIELDS.get(random.nextInt(FIELDS.size()))
                                        + " where number = " + number;
                    })
                    .toList();
            if (deeds.stream().distinct().count() == deeds.size()) {
                assertThat(after(deeds, anchors).findings())
                        .as(deeds.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void with_the_triggers_nobody_alters_anything_and_is_told_so() {
        for (String deed : List.of(
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "delete from audit_entry where number = 100",
                "truncate audit_entry")) {
            assertThatThrownBy(() -> execute(deed))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("the audit only grows");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private AuditReport after(List<String> deeds, List<Anchor> known) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : Stream.concat(UNGUARDED.stream(), deeds.stream()).toList()) {
                statement.execute(sql);
            }
            return new JdbcAuditTrail(new OneConnection(connection)).verify(known);
        }
    }
}
