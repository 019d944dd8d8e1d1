package org.osefrance.archive.index.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.audit.AuditEntry.Answer;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

class WitnessTest {

    private static final RecordId PAGE = new RecordId("page-tilleuls-1");
    private static final RecordId OTHER = new RecordId("page-tilleuls-2");
    private static final Viewer ADA = researcher("for the family");

    private final HandSetClock clock = new HandSetClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final Witness witness = new Witness(audit, clock);

    private static Viewer researcher(String purpose) {
        return new Viewer.Staff("ada", Set.of(Viewer.Role.RESEARCHER), Set.of(), new Occasion("192.0.2.7", purpose));
    }

    @BeforeEach
    void at_noon() {
        at(12, 0);
    }

    @AfterEach
    void close() {
        witness.close();
    }

    @Test
    void an_entry_says_who_what_why_from_where_and_on_what_ground() {
        assertThat(witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of("P3: research requests")))
                .isTrue();
        assertThat(audit.entries())
                .containsExactly(new AuditEntry(
                        clock.instant(),
                        new Actor(Actor.Kind.STAFF, "ada"),
                        Action.OPEN,
                        List.of(PAGE),
                        new Occasion("192.0.2.7", "for the family"),
                        Answer.ALLOWED,
                        List.of("P3: research requests"),
                        ""));
    }

    @Test
    void one_person_one_record_one_action_within_ten_minutes_is_one_entry() {
        for (int tile = 0; tile < 40; tile++) {
            assertThat(witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of()))
                    .isTrue();
        }
        assertThat(audit.entries()).hasSize(1);
        assertThat(witness.knows(ADA, Action.OPEN, PAGE)).isTrue();
        assertThat(witness.knows(ADA, Action.LIST, PAGE)).isFalse();
        assertThat(witness.knows(ADA, Action.OPEN, OTHER)).isFalse();
        witness.testify(ADA, Action.LIST, List.of(PAGE), List.of());
        witness.testify(new Viewer.Staff("eve", Set.of()), Action.OPEN, List.of(PAGE), List.of());
        witness.testify(researcher("for a book"), Action.OPEN, List.of(PAGE), List.of());
        assertThat(audit.entries()).hasSize(4);
        witness.testify(ADA, Action.OPEN, List.of(PAGE, OTHER), List.of());
        assertThat(audit.entries().getLast().subjects()).containsExactly(OTHER);
    }

    @Test
    void after_ten_minutes_and_before_a_clock_set_back_it_is_another_look() {
        witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of());
        at(12, 9);
        witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of());
        assertThat(audit.entries()).hasSize(1);
        at(12, 10);
        witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of());
        assertThat(audit.entries()).hasSize(2);
        at(12, 5);
        witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of());
        assertThat(audit.entries()).hasSize(3);
    }

    @Test
    void what_could_not_be_written_is_not_remembered() {
        audit.breakDown(true);
        assertThat(witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of())).isFalse();
        assertThat(witness.knows(ADA, Action.OPEN, PAGE)).isFalse();
        assertThat(witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of())).isFalse();
        audit.breakDown(false);
        assertThat(witness.testify(ADA, Action.OPEN, List.of(PAGE), List.of())).isTrue();
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void nothing_to_write_needs_no_audit() {
        audit.breakDown(true);
        assertThat(witness.testify(ADA, Action.LIST, List.of(), List.of())).isTrue();
    }

    /** Tiles are asked for side by side, and none may go out before the entry is on disk. */
    @Test
    void all_who_ask_at_once_wait_for_the_same_entry() throws Exception {
        CountDownLatch onDisk = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        Audit slow = entries -> {
            writing.countDown();
            await(onDisk);
            audit.add(entries);
        };
        try (Witness patient = new Witness(slow, clock);
                ExecutorService tiles = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> shown = new ArrayList<>();
            for (int tile = 0; tile < 6; tile++) {
                shown.add(tiles.submit(() -> patient.testify(ADA, Action.OPEN, List.of(PAGE), List.of())));
            }
            writing.await();
            assertThat(patient.knows(ADA, Action.OPEN, PAGE)).isFalse();
            assertThat(shown).noneMatch(Future::isDone);
            onDisk.countDown();
            for (Future<Boolean> one : shown) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void a_refusal_is_written_later_and_only_where_there_was_something_to_refuse() {
        CountDownLatch later = new CountDownLatch(1);
        witness.refuse(ADA, () -> {
            await(later);
            return Optional.of(PAGE);
        });
        witness.refuse(ADA, Optional::empty);
        assertThat(audit.entries()).as("nobody waited for it").isEmpty();
        later.countDown();
        witness.close();
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.answer()).isEqualTo(Answer.REFUSED);
            assertThat(entry.subjects()).containsExactly(PAGE);
        });
    }

    @Test
    void neither_the_public_nor_the_archive_at_work_is_watched() {
        assertThat(Witness.watches(Viewer.anyone())).isFalse();
        assertThat(Witness.watches(new Viewer.Machinery("pipeline"))).isFalse();
        assertThat(Witness.watches(new Viewer.Family("f", List.of(), Occasion.UNSAID)))
                .isTrue();
        assertThat(Witness.watches(new Viewer.ReadingRoom("t", Optional.empty(), Occasion.UNSAID)))
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void at(int hour, int minute) {
        clock.setParis(Holdings.TODAY, LocalTime.of(hour, minute));
    }
}
