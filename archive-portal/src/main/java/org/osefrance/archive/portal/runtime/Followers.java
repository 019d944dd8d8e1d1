package org.osefrance.archive.portal.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.jpa.OpenCatalog;
import org.osefrance.archive.index.follow.CatalogRestorer;
import org.osefrance.archive.index.follow.Follower;
import org.osefrance.archive.index.follow.FollowerThread;
import org.osefrance.archive.index.follow.IndexFollower;
import org.osefrance.archive.index.follow.OutboxTrimmer;
import org.osefrance.archive.index.follow.OutlookFollower;
import org.osefrance.archive.index.follow.RecordMirror;
import org.osefrance.archive.index.follow.RestorationReport;
import org.osefrance.archive.index.follow.ShelfDocument;
import org.osefrance.archive.index.search.SearchIndex;
import org.osefrance.archive.ingest.mirror.StoreShelf;
import org.osefrance.archive.ingest.storage.OriginalStore;

/** What runs behind the catalogue: the index, and the mirror of the records in the store. */
final class Followers implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(400);
    /** The mirror gathers more before it writes: each batch is an object of the store. */
    private static final Duration MIRROR_PAUSE = Duration.ofSeconds(5);

    /** Lists to work through, not to search in. */
    private static final Duration OUTLOOK_PAUSE = Duration.ofSeconds(3);

    /** The outbox grows by the day, not by the minute. */
    private static final Duration TRIM_PAUSE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final OpenCatalog catalog;
    private final IndexFollower index;
    private final RecordMirror mirror;
    private final OutlookFollower outlook;
    private final OutboxTrimmer trimmer;
    private final StoreShelf shelf;
    private final Deque<FollowerThread> threads = new ArrayDeque<>();
    private Optional<FollowerThread> indexThread = Optional.empty();
    private Optional<FollowerThread> mirrorThread = Optional.empty();
    private Optional<FollowerThread> outlookThread = Optional.empty();

    Followers(OpenCatalog catalog, SearchIndex index, OriginalStore store, Clock clock) {
        this.catalog = catalog;
        this.shelf = new StoreShelf(store);
        this.index = new IndexFollower(
                catalog.outbox(), catalog.units(), catalog.closedUnits(), index, catalog.gate(), clock);
        this.mirror = new RecordMirror(catalog.outbox(), catalog.mirrorSource(), shelf);
        this.outlook = new OutlookFollower(catalog.outbox(), catalog.outlook());
        this.trimmer = new OutboxTrimmer(
                catalog.outbox(),
                List.of(
                        index::checkpoint,
                        () -> catalog.mirrorSource().position(),
                        () -> catalog.outlook().position()));
    }

    void start() {
        FollowerThread following = FollowerThread.start("index", index, PAUSE);
        indexThread = Optional.of(following);
        threads.push(following);
        FollowerThread mirroring = FollowerThread.start("mirror", mirror, MIRROR_PAUSE);
        mirrorThread = Optional.of(mirroring);
        threads.push(mirroring);
        FollowerThread lists = FollowerThread.start("outlook", outlook, OUTLOOK_PAUSE);
        outlookThread = Optional.of(lists);
        threads.push(lists);
        threads.push(FollowerThread.start("outbox", trimmer, TRIM_PAUSE));
    }

    long indexLag() {
        return index.lag();
    }

    long mirrorLag() {
        return mirror.lag();
    }

    /** Waits until the index has caught up; false when the time was not enough. */
    boolean awaitIndex(Duration atMost) {
        return await(index, indexThread, atMost);
    }

    /** Waits until the lists of the release desk have caught up; false when the time was not enough. */
    boolean awaitOutlook(Duration atMost) {
        return await(outlook, outlookThread, atMost);
    }

    /** Waits until everything is in the store; false when the time was not enough. */
    boolean awaitMirror(Duration atMost) {
        return await(mirror, mirrorThread, atMost);
    }

    private static boolean await(Follower follower, Optional<FollowerThread> thread, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (follower.lag() > 0) {
            // Only this one: whoever waits for the index would make the mirror write an object for every few changes.
            thread.ifPresent(FollowerThread::wake);
            if (System.nanoTime() - end > 0 || !rest()) {
                return false;
            }
        }
        return true;
    }

    RecordMirror.Hold holdMirror() {
        return mirror.hold();
    }

    void rebuildIndex() {
        index.rebuild();
    }

    /** Brings the catalogue back; returns what an archivist has to look at. */
    List<String> rebuildCatalog() {
        List<String> findings = new ArrayList<>();
        try (Stream<ShelfDocument> documents = shelf.documents()) {
            RestorationReport report = new CatalogRestorer(catalog::restoration, shelf).restore(documents);
            report.closed()
                    .forEach(record ->
                            findings.add(record + " had lost its access facts and came back closed: please look."));
        }
        return findings;
    }

    @Override
    public void close() {
        while (!threads.isEmpty()) {
            threads.pop().close();
        }
        // What was written last is in the store before the archive is shut.
        while (mirror.step()) {
            continue;
        }
    }

    private static boolean rest() {
        try {
            return !new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
