package org.osefrance.archive.ingest.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
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
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final int TRIES = 3;
    /** Pauses between two looks whether there is room on the disk again; a file is never given up for want of room. */
    private static final int ROOM_IS_AWAITED = 6;

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Pace EVERYDAY = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(8));

    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final OneTimeTask<Void> look;
    private final WorkFinder work;
    private final Clock clock;

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
     */
    record Pace(Duration poll, Duration firstPause, Duration toStop) {}

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
        this.clock = clock;
        this.task = Tasks.oneTime("file")
                .onFailure(new TryAgain(gaveUp, pace.firstPause()))
                .execute((instance, context) -> perform(step, new RecordId(instance.getId())));
        this.look = Tasks.oneTime("lost images").execute((instance, context) -> lookForWork());
        this.scheduler = Scheduler.create(database, task, look)
                .threads(workers)
                .pollingInterval(pace.poll())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.toStop())
                .pollUsingLockAndFetch(0.5, 2.0)
                .commitWhenAutocommitDisabled(true)
                .build();
    }

    /** Starts working. */
    public void start() {
        expect(work.listUnfinishedFiles());
        if (work.mayHaveLostImages()) {
            scheduler.scheduleIfNotExists(look.instance("all"), clock.instant());
        }
        scheduler.start();
    }

    /**
     * Looks for everything that is still to be done, lost images included, and puts it on the list.
     *
     * @return files whose images were lost; {@link #isExpected} says when their time has come and gone
     */
    public List<RecordId> lookForWork() {
        List<RecordId> lost = work.listFilesWithLostImages();
        expect(work.listUnfinishedFiles());
        expect(lost);
        work.nothingIsLost();
        return lost;
    }

    /** Files whose images are lost as they stand now; nothing is done about it. */
    public List<RecordId> listFilesWithLostImages() {
        return work.listFilesWithLostImages();
    }

    /** Whether a file is on the list: waiting, being worked on, or to be tried again. */
    public boolean isExpected(RecordId file) {
        return scheduler.getScheduledExecution(task.instance(file.value())).isPresent();
    }

    /** Says that these files were accepted; telling twice changes nothing. */
    public void expect(List<RecordId> files) {
        for (RecordId file : files) {
            scheduler.scheduleIfNotExists(task.instance(file.value()), clock.instant());
        }
        scheduler.triggerCheckForDueExecutions();
    }

    /** Stops; what was under way is interrupted and done again at the next start. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private static void perform(FileStep step, RecordId file) {
        try {
            step.perform(file);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PipelineException("stopped while working on " + file, stopped);
        }
    }

    private record TryAgain(Consumer<RecordId> gaveUp, Duration firstPause) implements FailureHandler<Void> {

        @Override
        public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
            int failures = complete.getExecution().consecutiveFailures + 1;
            String file = complete.getExecution().taskInstance.getId();
            Throwable cause = complete.getCause().orElse(null);
            if (cause instanceof PipelineException && cause.getCause() instanceof InterruptedException) {
                operations.reschedule(complete, complete.getTimeDone());
            } else if (cause != null && FullDisk.isBehind(cause)) {
                LOG.warn("There is no room on the disk to work on {}; it waits until there is", file);
                operations.reschedule(complete, complete.getTimeDone().plus(firstPause.multipliedBy(ROOM_IS_AWAITED)));
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
