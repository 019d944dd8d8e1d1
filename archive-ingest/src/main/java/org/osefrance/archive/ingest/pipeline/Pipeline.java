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
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through accepted files, several at once, each with a lease in the database: a worker that dies loses its lease
 * within seconds and another repeats the file. A file that fails is tried again later, at most {@value #TRIES} times.
 *
 * <p>Work is found twice: told by {@link #expect} right after acceptance, and by looking for unfinished files at start,
 * so that a kill between the acceptance's transaction and the telling loses nothing.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final int TRIES = 3;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration TO_STOP = Duration.ofSeconds(8);

    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final Supplier<List<RecordId>> unfinished;
    private final Clock clock;

    /**
     * @param database with the table {@code scheduled_tasks}
     * @param step what is done to a file
     * @param gaveUp told the file when its last try failed
     * @param unfinished files that still need work, asked once at start
     * @param workers files worked on at once; one a core, since each keeps a core busy
     */
    public Pipeline(
            DataSource database,
            FileStep step,
            Consumer<RecordId> gaveUp,
            Supplier<List<RecordId>> unfinished,
            int workers,
            Clock clock) {
        this.unfinished = unfinished;
        this.clock = clock;
        this.task = Tasks.oneTime("file")
                .onFailure(new TryAgain(gaveUp))
                .execute((instance, context) -> perform(step, new RecordId(instance.getId())));
        this.scheduler = Scheduler.create(database, task)
                .threads(workers)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(TO_STOP)
                .pollUsingLockAndFetch(0.5, 2.0)
                .commitWhenAutocommitDisabled(true)
                .build();
    }

    /** Starts working. */
    public void start() {
        expect(unfinished.get());
        scheduler.start();
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

    private record TryAgain(Consumer<RecordId> gaveUp) implements FailureHandler<Void> {

        @Override
        public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
            int failures = complete.getExecution().consecutiveFailures + 1;
            String file = complete.getExecution().taskInstance.getId();
            Throwable cause = complete.getCause().orElse(null);
            if (cause instanceof PipelineException && cause.getCause() instanceof InterruptedException) {
                operations.reschedule(complete, complete.getTimeDone());
            } else if (failures < TRIES) {
                LOG.warn("Working on {} failed, try {} of {}", file, failures, TRIES, cause);
                operations.reschedule(complete, complete.getTimeDone().plus(FIRST_PAUSE.multipliedBy(failures)));
            } else {
                LOG.error("Working on {} failed for good", file, cause);
                gaveUp.accept(new RecordId(file));
                operations.remove();
            }
        }
    }
}
