package org.osefrance.archive.ingest.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.follow.Follower;
import org.osefrance.archive.index.follow.FollowerThread;
import org.osefrance.archive.ingest.storage.AlteredContentException;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through accepted files, several at once, each with a lease in the database: a worker that dies loses its lease
 * within seconds and another repeats the file. A file that fails is tried again later, at most {@value #TRIES} times; one for
 * which the disk has no room waits for as long as there is none.
 *
 * <p>Work is found twice: told by {@link #expect} right after acceptance, and by looking for unfinished files at start,
 * so that a kill between the acceptance's transaction and the telling loses nothing. Images that were lost are looked for in the
 * same way, as a task of its own, so that a start does not wait for it.
 */
public final class Pipeline implements MadeImages.Work, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final String FILE = "file";
    private static final int TRIES = 3;
    /** Pauses between two looks whether there is room on the disk again; a file is never given up for want of room. */
    private static final int ROOM_IS_AWAITED = 6;

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Pace EVERYDAY =
            new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(8), HEARTBEAT);

    /** Nothing is ever put off by so much: what stands beyond that was written by a clock that was ahead. */
    private static final Duration PUT_OFF_BY_A_CLOCK = Duration.ofHours(1);

    private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(2);

    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final OneTimeTask<Void> look;
    private final WorkFinder work;
    private final Clock clock;
    private final Timetable timetable;
    private final Set<RecordId> atWork = ConcurrentHashMap.newKeySet();
    private final Set<RecordId> untold = ConcurrentHashMap.newKeySet();
    private Optional<FollowerThread> telling = Optional.empty();

    /**
     * @param database with the table {@code scheduled_tasks}
     * @param step what is done to a file
     * @param gaveUp told the file when its last try failed
     * @param work finds what is still to be done, asked at start
     * @param workers files worked on at once; one a core, since each keeps a core busy
     */
    public Pipeline(
            DataSource database, FileStep step, Consumer<RecordId> gaveUp, WorkFinder work, int workers, Clock clock) {
        this(database, step, gaveUp, work, workers, clock, EVERYDAY);
    }

    /**
     * How long is waited.
     *
     * @param poll between two looks for work
     * @param firstPause before the second try of a file; before the third, twice as long
     * @param toStop for what is under way at the end, before it is interrupted
     * @param heartbeat between two signs of life of a worker; four that are missed end its lease
     */
    record Pace(Duration poll, Duration firstPause, Duration toStop, Duration heartbeat) {}

    /** With a pace of one's own. */
    Pipeline(
            DataSource database,
            FileStep step,
            Consumer<RecordId> gaveUp,
            WorkFinder work,
            int workers,
            Clock clock,
            Pace pace) {
        this.work = work;
        this.clock = new RunningClock(clock);
        this.timetable = new Timetable(database);
        this.task = Tasks.oneTime(FILE)
                .onFailure(new TryAgain(gaveUp, pace.firstPause()))
                .execute((instance, context) -> perform(step, context.getExecution()));
        this.look = Tasks.oneTime("lost images").execute((instance, context) -> lookForWork());
        this.scheduler = Scheduler.create(database, task, look)
                .threads(workers)
                .pollingInterval(pace.poll())
                .clock(this.clock::instant)
                // Its own for each: two of one name would take each other's work for theirs.
                .schedulerName(new SchedulerName.Fixed(RecordId.random().value()))
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.toStop())
                .pollUsingLockAndFetch(0.5, 2.0)
                .commitWhenAutocommitDisabled(true)
                .build();
    }

    /**
     * Takes up at once what others were working on, without waiting for their leases to end: for whoever knows that they are no
     * more, because the home and its database are nobody else's. Before {@link #start}.
     */
    public void succeed() {
        int left = timetable.free(clock.instant());
        if (left > 0) {
            LOG.info("{} files were being worked on when the archive ended; they are taken up again", left);
        }
    }

    /** Starts working. */
    public void start() {
        Instant now = clock.instant();
        int called = timetable.callForward(now, now.plus(PUT_OFF_BY_A_CLOCK));
        if (called > 0) {
            LOG.warn("{} pieces of work stood far ahead of the clock, which was set back; they are done now", called);
        }
        expect(work.listUnfinishedFiles());
        if (work.mayHaveLostImages()) {
            scheduler.scheduleIfNotExists(look.instance("all"), clock.instant());
        }
        scheduler.start();
        telling = Optional.of(FollowerThread.start("work to be told", new Telling(), BETWEEN_TELLINGS));
    }

    /**
     * Looks for everything that is still to be done, lost images included, and puts it on the list.
     *
     * @return files whose images were lost; {@link #isExpected} says when their time has come and gone
     */
    public List<RecordId> lookForWork() {
        List<RecordId> lost = work.listFilesWithLostImages();
        List<RecordId> unfinished = work.listUnfinishedFiles();
        expect(unfinished);
        expect(lost);
        // Somebody asked: what had been put off for want of room, or of a sound original, is tried now.
        timetable.callNow(
                FILE, Stream.concat(unfinished.stream(), lost.stream()).toList(), clock.instant());
        scheduler.triggerCheckForDueExecutions();
        work.nothingIsLost();
        return lost;
    }

    /** Files whose images are lost as they stand now; nothing is done about it. */
    public List<RecordId> listFilesWithLostImages() {
        return work.listFilesWithLostImages();
    }

    /** Whether a file is on the list: waiting, being worked on, or to be tried again. */
    @Override
    public boolean isExpected(RecordId file) {
        return scheduler.getScheduledExecution(task.instance(file.value())).isPresent();
    }

    /**
     * Says that these files were accepted; telling twice changes nothing. While the database is away they are remembered: whoever
     * accepted them need not be told that something else failed.
     */
    @Override
    public void expect(List<RecordId> files) {
        untold.addAll(files);
        try {
            tell();
        } catch (RuntimeException away) {
            LOG.warn("{} files could not be put on the list of work; it is tried again", untold.size(), away);
        }
    }

    private void tell() {
        for (RecordId file : untold) {
            scheduler.scheduleIfNotExists(task.instance(file.value()), clock.instant());
            untold.remove(file);
        }
        scheduler.triggerCheckForDueExecutions();
    }

    /** Stops; what was under way is interrupted and done again at the next start. */
    @Override
    public void close() {
        telling.ifPresent(FollowerThread::close);
        scheduler.stop();
    }

    private void perform(FileStep step, Execution execution) {
        RecordId file = new RecordId(execution.getId());
        if (!atWork.add(file)) {
            // This process stood still and was taken for dead, by itself: the first one is still at it.
            throw new LostLeaseException(file);
        }
        try {
            new Lease(file, () -> timetable.holds(FILE, execution.getId(), execution.pickedBy, execution.version))
                    .during(() -> step.perform(file));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PipelineException("stopped while working on " + file, stopped);
        } finally {
            atWork.remove(file);
        }
    }

    /** Puts on the list what could not be put there. */
    private final class Telling implements Follower {

        @Override
        public boolean step() {
            if (!untold.isEmpty()) {
                tell();
            }
            return false;
        }

        @Override
        public long lag() {
            return untold.size();
        }
    }

    private record TryAgain(Consumer<RecordId> gaveUp, Duration firstPause) implements FailureHandler<Void> {

        private static boolean isAltered(@Nullable Throwable cause) {
            return cause instanceof PipelineException && cause.getCause() instanceof AlteredContentException;
        }

        @Override
        public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
            int failures = complete.getExecution().consecutiveFailures + 1;
            String file = complete.getExecution().taskInstance.getId();
            Throwable cause = complete.getCause().orElse(null);
            if (cause instanceof LostLeaseException) {
                LOG.warn("A worker stood still for too long: {}", cause.getMessage());
                operations.reschedule(complete, complete.getTimeDone().plus(firstPause));
            } else if (cause instanceof PipelineException && cause.getCause() instanceof InterruptedException) {
                operations.reschedule(complete, complete.getTimeDone());
            } else if (cause != null && FullDisk.isBehind(cause)) {
                LOG.warn("There is no room on the disk to work on {}; it waits until there is", file);
                operations.reschedule(complete, complete.getTimeDone().plus(firstPause.multipliedBy(ROOM_IS_AWAITED)));
            } else if (isAltered(cause)) {
                // Its pages stay as they are: whoever mends it, starts the archive or rebuilds has them looked for
                // again.
                LOG.error(
                        "The original of {} is not what was accepted; nothing is made of it until it is mended", file);
                operations.remove();
            } else if (failures < TRIES) {
                LOG.warn("Working on {} failed, try {} of {}", file, failures, TRIES, cause);
                operations.reschedule(complete, complete.getTimeDone().plus(firstPause.multipliedBy(failures)));
            } else {
                LOG.error("Working on {} failed for good", file, cause);
                gaveUp.accept(new RecordId(file));
                operations.remove();
            }
        }
    }
}
