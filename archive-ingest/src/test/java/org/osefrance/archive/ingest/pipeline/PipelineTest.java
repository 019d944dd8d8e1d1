package org.osefrance.archive.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What happens to a file that works, that fails, and that is interrupted. */
@ExtendWith(DatabaseExtension.class)
@Timeout(120)
class PipelineTest {

    private static final RecordId FILE = RecordId.random();
    private static final RecordId NEXT = RecordId.random();
    private static final RecordId THIRD = RecordId.random();

    private final HikariDataSource connections;
    private final PyramidShelf shelf;
    private final BlockingQueue<RecordId> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<RecordId> givenUp = new LinkedBlockingQueue<>();
    private final List<RecordId> unfinished = new ArrayList<>();
    private final List<WorkList.DrawnPage> drawn = new ArrayList<>();

    PipelineTest(Database database, @TempDir Path folder) throws IOException {
        connections = database.open(DatabaseRole.APPLICATION, 4);
        shelf = new PyramidShelf(folder);
        shelf.markComplete();
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void a_file_told_twice_is_worked_on_once() throws InterruptedException {
        try (Pipeline pipeline = pipeline(done::add)) {
            pipeline.expect(List.of(FILE));
            pipeline.expect(List.of(FILE, NEXT));
            pipeline.start();
            assertThat(List.of(next(done), next(done))).containsExactlyInAnyOrder(FILE, NEXT);
            awaitNothingExpected(pipeline);
        }
        assertThat(done).isEmpty();
    }

    @Test
    void what_a_kill_left_unfinished_is_found_at_the_start() throws InterruptedException {
        unfinished.add(FILE);
        try (Pipeline pipeline = pipeline(done::add)) {
            pipeline.start();
            assertThat(next(done)).isEqualTo(FILE);
        }
    }

    @Test
    void a_file_that_fails_once_is_tried_again_and_finished() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        FileStep stumbling = file -> {
            if (first.getCount() > 0) {
                first.countDown();
                throw new PipelineException("stumbled", new IOException("invented"));
            }
            done.add(file);
        };
        try (Pipeline pipeline = pipeline(stumbling)) {
            pipeline.expect(List.of(FILE));
            pipeline.start();
            assertThat(next(done)).isEqualTo(FILE);
            awaitNothingExpected(pipeline);
        }
        assertThat(givenUp).isEmpty();
    }

    @Test
    void a_file_that_always_fails_is_tried_three_times_and_given_up_and_holds_up_nobody() throws InterruptedException {
        BlockingQueue<RecordId> tries = new LinkedBlockingQueue<>();
        FileStep step = file -> {
            tries.add(file);
            if (file.equals(FILE)) {
                throw new PipelineException("broken", new IOException("invented"));
            }
            done.add(file);
        };
        try (Pipeline pipeline = pipeline(step)) {
            pipeline.expect(List.of(FILE, NEXT));
            pipeline.start();
            assertThat(next(givenUp)).isEqualTo(FILE);
            assertThat(next(done)).isEqualTo(NEXT);
            awaitNothingExpected(pipeline);
        }
        assertThat(tries).filteredOn(FILE::equals).hasSize(3);
    }

    @Test
    void a_file_for_which_the_disk_has_no_room_waits_and_is_not_given_up() throws InterruptedException {
        CountDownLatch room = new CountDownLatch(5);
        FileStep step = file -> {
            if (room.getCount() > 0) {
                room.countDown();
                throw new PipelineException("not written", new IOException("No space left on device"));
            }
            done.add(file);
        };
        try (Pipeline pipeline = pipeline(step)) {
            pipeline.expect(List.of(FILE));
            pipeline.start();
            assertThat(next(done)).isEqualTo(FILE);
        }
        assertThat(givenUp).isEmpty();
    }

    @Test
    void a_file_interrupted_by_the_end_is_done_at_the_next_start_and_that_was_no_failure() throws InterruptedException {
        for (int start = 0; start < 4; start++) {
            CountDownLatch working = new CountDownLatch(1);
            FileStep endless = file -> {
                working.countDown();
                new CountDownLatch(1).await();
            };
            try (Pipeline stopped = pipeline(endless)) {
                stopped.expect(List.of(FILE));
                stopped.start();
                assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
            }
        }
        try (Pipeline pipeline = pipeline(done::add)) {
            pipeline.start();
            assertThat(next(done)).isEqualTo(FILE);
        }
        assertThat(givenUp).isEmpty();
    }

    @Test
    void lost_images_are_looked_for_when_the_folder_bears_no_mark_and_only_then(@TempDir Path empty)
            throws InterruptedException {
        drawn.add(new WorkList.DrawnPage(RecordId.random(), 1, FILE));
        try (Pipeline marked = pipeline(done::add)) {
            marked.start();
            assertThat(marked.isExpected(FILE)).isFalse();
            assertThat(marked.listFilesWithLostImages()).containsExactly(FILE);
        }
        assertThat(done).isEmpty();
        PyramidShelf unmarked = new PyramidShelf(empty);
        try (Pipeline pipeline = pipeline(done::add, unmarked)) {
            pipeline.start();
            assertThat(next(done)).isEqualTo(FILE);
        }
        assertThat(unmarked.isComplete()).isTrue();
    }

    @Test
    void a_worker_that_stood_still_past_its_lease_writes_nothing_afterwards_and_the_file_is_done_once()
            throws InterruptedException {
        BlockingQueue<String> written = new LinkedBlockingQueue<>();
        BlockingQueue<RecordId> ended = new LinkedBlockingQueue<>();
        CountDownLatch goOn = new CountDownLatch(1);
        FileStep stalled = file -> {
            try {
                done.add(file);
                goOn.await();
                Lease.require();
                written.add("by the one that stood still");
            } finally {
                ended.add(file);
            }
        };
        FileStep other = file -> {
            Lease.require();
            written.add("by the other");
        };
        // To a clock an hour ahead, the last sign of life of the first one is an hour old.
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        try (Pipeline first = pipeline(stalled)) {
            first.expect(List.of(FILE));
            first.start();
            assertThat(next(done)).isEqualTo(FILE);
            try (Pipeline second = pipeline(other, shelf, later)) {
                second.start();
                assertThat(written.poll(60, TimeUnit.SECONDS)).isEqualTo("by the other");
                awaitNothingExpected(second);
            }
            goOn.countDown();
            assertThat(next(ended)).isEqualTo(FILE);
        }
        assertThat(written).isEmpty();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void whoever_succeeds_a_worker_that_is_no_more_waits_for_no_lease() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        FileStep endless = file -> {
            done.add(file);
            never.await();
        };
        Pipeline.Pace patient = new Pipeline.Pace(
                Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofHours(1));
        try (Pipeline gone = pipeline(endless, shelf, Clock.systemUTC(), patient)) {
            gone.expect(List.of(FILE));
            gone.start();
            assertThat(next(done)).isEqualTo(FILE);
            try (Pipeline successor = pipeline(done::add, shelf, Clock.systemUTC(), patient)) {
                successor.succeed();
                successor.start();
                assertThat(next(done)).isEqualTo(FILE);
            }
        }
    }

    @Test
    void work_that_a_clock_ten_years_ahead_has_put_off_or_begun_is_done_at_the_next_start()
            throws InterruptedException {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(3653));
        CountDownLatch never = new CountDownLatch(1);
        FileStep endless = file -> {
            done.add(file);
            never.await();
        };
        Pipeline waiting = pipeline(endless, shelf, ahead);
        waiting.expect(List.of(NEXT));
        try (Pipeline working = pipeline(endless, shelf, ahead)) {
            working.expect(List.of(FILE));
            working.start();
            assertThat(List.of(next(done), next(done))).containsExactlyInAnyOrder(FILE, NEXT);
            waiting.expect(List.of(THIRD));
            try (Pipeline setRight = pipeline(done::add)) {
                setRight.start();
                assertThat(List.of(next(done), next(done), next(done))).containsExactlyInAnyOrder(FILE, NEXT, THIRD);
            }
        }
    }

    private Pipeline pipeline(FileStep step) {
        return pipeline(step, shelf);
    }

    private Pipeline pipeline(FileStep step, PyramidShelf images) {
        return pipeline(step, images, Clock.systemUTC());
    }

    private Pipeline pipeline(FileStep step, PyramidShelf images, Clock clock) {
        Pipeline.Pace hurried = new Pipeline.Pace(
                Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(200));
        return pipeline(step, images, clock, hurried);
    }

    private Pipeline pipeline(FileStep step, PyramidShelf images, Clock clock, Pipeline.Pace pace) {
        return new Pipeline(connections, step, givenUp::add, new WorkFinder(list(), images), 2, clock, pace);
    }

    private WorkList list() {
        return new WorkList() {
            @Override
            public List<RecordId> listUnfinishedFiles() {
                return List.copyOf(unfinished);
            }

            @Override
            public long countUnfinishedFiles() {
                return unfinished.size();
            }

            @Override
            public Tally tally(Instant since) {
                return new Tally(0, 0, 0, 0, 0);
            }

            @Override
            public List<RecordId> listAcceptedFiles() {
                return List.of();
            }

            @Override
            public List<DrawnPage> listDrawnPages() {
                return List.copyOf(drawn);
            }
        };
    }

    private static RecordId next(BlockingQueue<RecordId> queue) throws InterruptedException {
        RecordId next = queue.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("came within a minute").isNotNull();
        return next;
    }

    private static void awaitNothingExpected(Pipeline pipeline) {
        while (pipeline.isExpected(FILE) || pipeline.isExpected(NEXT)) {
            Thread.onSpinWait();
        }
    }
}
