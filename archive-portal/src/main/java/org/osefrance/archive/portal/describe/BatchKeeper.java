package org.osefrance.archive.portal.describe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osefrance.archive.portal.describe.Run.Obstacle;
import org.osefrance.archive.portal.describe.Run.Waiting;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes what was confirmed, step by step, with or without a browser that looks on. What a stopped or killed server left is gone
 * on with at its next start. Runs take turns, so that a small one does not wait for a large one.
 */
@Component
final class BatchKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchKeeper.class);

    /** A step is one transaction, and holds up other writers while it ends: some tenths of a second. */
    static final int STEP = 200;

    private static final int SECONDS_TO_TRY_AGAIN = 10;
    private static final int SECONDS_TO_STOP = 30;

    private final Archive archive;
    private final Runs runs;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            turn -> Thread.ofPlatform().daemon().name("batch description").unstarted(turn));
    private volatile boolean running;

    BatchKeeper(Archive archive, Runs runs) {
        this.archive = archive;
        this.runs = runs;
    }

    @Override
    public void start() {
        running = true;
        goOnAfter(0);
    }

    /** Keeps a run and writes its first step, so that whoever describes a few sees at once what happened. */
    Run begin(Viewer.Staff archivist, BatchForm form, Map<RecordId, Integer> versions) {
        Run run = runs.begin(archivist.account(), archive.today(), form, versions);
        try {
            step(run);
        } catch (RuntimeException failed) {
            LOG.warn("the first of many units could not be described; that is tried again", failed);
        }
        goOnAfter(0);
        return runs.find(run.id()).orElseThrow();
    }

    /** The last few runs that somebody confirmed, the newest first. */
    List<Run> listLately(String author) {
        return runs.listLately(author);
    }

    /** Nothing more of a run is written, once the step is done that is under way. */
    synchronized void stop(RecordId run) {
        runs.stop(run, Obstacle.STOPPED);
    }

    private void goOn() {
        try {
            List<Run> unfinished = runs.listUnfinished();
            while (running && !unfinished.isEmpty()) {
                for (Run run : unfinished) {
                    if (running) {
                        step(run);
                    }
                }
                unfinished = runs.listUnfinished();
            }
        } catch (RuntimeException failed) {
            LOG.warn("units could not be described together; that is tried again soon", failed);
            goOnAfter(SECONDS_TO_TRY_AGAIN);
        }
    }

    private void goOnAfter(int seconds) {
        try {
            var unused = work.schedule(this::goOn, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.info("the next start goes on with what is still to be described");
        }
    }

    /** One at a time, so that nothing is taken for another's writing that is its own. */
    private synchronized void step(Run run) {
        List<Waiting> next = runs.listNext(run.id(), STEP);
        if (next.isEmpty()) {
            return;
        }
        if (archive.accounts().isActive(run.author(), Viewer.Role.ARCHIVIST)) {
            runs.settle(run.id(), new BatchStep(archive, run).describe(next));
        } else {
            runs.stop(run.id(), Obstacle.WITHDRAWN);
        }
    }

    @Override
    public void stop() {
        running = false;
        work.shutdown();
        try {
            if (!work.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("a step of describing many units did not end in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
