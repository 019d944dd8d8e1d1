package org.osefrance.archive.index.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.audit.AuditEntry.Answer;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What every {@link Audit} keeps, and every {@link AuditTrail} tells of it. */
public abstract class AuditContract {

    protected static final Viewer GUARD = new Viewer.Staff("dpo", Set.of(Viewer.Role.DATA_PROTECTION));
    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    protected static final RecordId LETTER = new RecordId("item-tilleuls-letter");
    protected static final RecordId REGISTER = new RecordId("item-tilleuls-register");
    protected static final Actor ADA = new Actor(Actor.Kind.STAFF, "ada");

    /** The writing side of an empty audit. */
    protected abstract Audit audit();

    /** Its reading side. */
    protected abstract AuditTrail trail();

    /** An entry about records, that many seconds after noon. */
    protected static AuditEntry opened(Actor actor, long seconds, RecordId... records) {
        return new AuditEntry(
                NOON.plusSeconds(seconds),
                actor,
                Action.OPEN,
                List.of(records),
                new Occasion("127.0.0.1", "an answer to the family — שלום"),
                Answer.ALLOWED,
                List.of("P1: own fonds follow the public periods", "Code du patrimoine L213-2 I 3"),
                "");
    }

    @Test
    void what_was_added_is_there_newest_first() {
        AuditEntry first = opened(ADA, 0, LETTER, REGISTER);
        AuditEntry second = opened(ADA, 1).refused();
        audit().add(List.of(first, second));
        assertThat(trail().listEntries(GUARD, AuditQuestion.newest(10)))
                .containsExactly(new KeptEntry(2, second), new KeptEntry(1, first));
    }

    @Test
    void nothing_added_is_nothing_kept() {
        audit().add(List.of());
        assertThat(trail().listEntries(GUARD, AuditQuestion.newest(10))).isEmpty();
        assertThat(trail().findHead()).isEmpty();
        assertThat(trail().findLatestTime()).isEmpty();
        assertThat(trail().verify(List.of())).isEqualTo(new AuditReport(0, 0, List.of()));
    }

    @Test
    void who_opened_a_record_can_be_told_and_what_somebody_did_and_when() {
        Actor eve = new Actor(Actor.Kind.FAMILY, "ada");
        audit().add(List.of(opened(ADA, 0, LETTER), opened(eve, 10, REGISTER, LETTER), opened(ADA, 20, REGISTER)));
        AuditQuestion all = AuditQuestion.newest(10);
        assertThat(numbers(all.about(LETTER))).containsExactly(2L, 1L);
        assertThat(numbers(all.about(new RecordId("item-tilleuls-songs")))).isEmpty();
        assertThat(numbers(all.by(ADA))).containsExactly(3L, 1L);
        assertThat(numbers(all.by(eve).about(REGISTER))).containsExactly(2L);
        assertThat(numbers(all.between(NOON.plusSeconds(10), NOON.plusSeconds(20))))
                .containsExactly(2L);
    }

    @Test
    void it_is_read_in_slices() {
        for (int second = 0; second < 7; second++) {
            audit().add(opened(ADA, second, LETTER));
        }
        AuditQuestion slice = AuditQuestion.newest(3).about(LETTER);
        assertThat(numbers(slice)).containsExactly(7L, 6L, 5L);
        assertThat(numbers(slice.before(5))).containsExactly(4L, 3L, 2L);
        assertThat(numbers(slice.before(2))).containsExactly(1L);
        assertThatIllegalArgumentException().isThrownBy(() -> AuditQuestion.newest(501));
    }

    @Test
    void it_is_told_to_those_who_guard_rights_and_to_nobody_else() {
        audit().add(opened(ADA, 0, LETTER));
        for (Viewer other : List.of(
                Viewer.anyone(),
                new Viewer.Staff("ada", Set.of(Viewer.Role.ARCHIVIST, Viewer.Role.ADMINISTRATOR)),
                new Viewer.Family("f", List.of(), Occasion.UNSAID),
                new Viewer.ReadingRoom("t", Optional.empty(), Occasion.UNSAID))) {
            assertThat(trail().listEntries(other, AuditQuestion.newest(10))).isEmpty();
        }
        assertThat(trail().listEntries(new Viewer.Machinery("test"), AuditQuestion.newest(10)))
                .hasSize(1);
    }

    @Test
    void text_from_outside_never_keeps_an_entry_from_being_written() {
        audit().add(new AuditEntry(
                NOON,
                new Actor(Actor.Kind.UNKNOWN, "a\0b"),
                Action.SIGN_IN,
                List.of(),
                new Occasion("\0", "'; drop table audit_entry; -- \uD800"),
                Answer.REFUSED,
                List.of("\0"),
                "\0"));
        assertThat(trail().listEntries(GUARD, AuditQuestion.newest(1)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.entry().actor().id()).isEqualTo("a\uFFFDb"));
        assertThat(trail().verify(List.of()).findings()).isEmpty();
    }

    @Test
    void many_who_write_at_the_same_time_leave_no_gap_and_one_chain() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int person = 0; person < 8; person++) {
                Actor actor = new Actor(Actor.Kind.STAFF, "p" + person);
                all.add(people.submit(() -> {
                    for (int second = 0; second < 25; second++) {
                        audit().add(List.of(opened(actor, second, LETTER), opened(actor, second, REGISTER)));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(numbers(AuditQuestion.newest(500)))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 400)
                        .map(number -> 401 - number)
                        .boxed()
                        .toList());
        assertThat(trail().verify(List.of(trail().findHead().orElseThrow())))
                .isEqualTo(new AuditReport(400, 1, List.of()));
    }

    @Test
    void the_latest_time_is_that_of_no_clock_set_back() {
        audit().add(List.of(opened(ADA, 600), opened(ADA, 0)));
        assertThat(trail().findLatestTime()).contains(NOON.plusSeconds(600));
        assertThat(trail().findHead().orElseThrow().at()).isEqualTo(NOON);
    }

    private List<Long> numbers(AuditQuestion question) {
        return trail().listEntries(GUARD, question).stream()
                .map(KeptEntry::number)
                .toList();
    }
}
