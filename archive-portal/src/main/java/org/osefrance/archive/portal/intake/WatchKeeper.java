package org.osefrance.archive.portal.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.WatchedFolder;
import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.runtime.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the watched folder every few seconds, where one is set; not while the demonstration is here. */
@Component
final class WatchKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchKeeper.class);
    private static final int SECONDS = 10;
    private static final int TO_STOP = 30;

    private final Archive archive;
    private final Optional<WatchedFolder> folder;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("watched folder").unstarted(work));
    private boolean running;

    WatchKeeper(Archive archive) {
        this.archive = archive;
        this.folder = archive.settings()
                .watch()
                .map(path ->
                        new WatchedFolder(path, archive.deposits(), archive.staging(), this::terms, archive.clock()));
    }

    private DepositTerms terms() {
        return DepositTerms.said(
                "received/" + archive.today(), "", Optional.empty(), List.of(), false, "watched folder");
    }

    @Override
    public void start() {
        running = true;
        folder.ifPresent(watched -> {
            var unused = looks.scheduleWithFixedDelay(() -> look(watched), SECONDS, SECONDS, TimeUnit.SECONDS);
        });
    }

    private void look(WatchedFolder watched) {
        try {
            if (!new Demonstration(archive).isLoaded()) {
                watched.look();
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("the watched folder could not be looked at or emptied; the next look tries again", failed);
        }
    }

    @Override
    public void stop() {
        looks.shutdown();
        try {
            running = !looks.awaitTermination(TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
