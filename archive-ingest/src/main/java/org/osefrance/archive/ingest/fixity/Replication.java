package org.osefrance.archive.ingest.fixity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.osefrance.archive.index.follow.Follower;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.SecondCopy;
import org.osefrance.archive.ingest.storage.StorageException;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the second copy behind the store. What is written is copied soon after; when the second root comes back, or the archive
 * starts, the two are compared once. Nothing of this is remembered on disk: the roots themselves tell what is missing.
 */
public final class Replication implements Follower, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replication.class);
    private static final int BATCH = 100;

    private final OcflOriginals store;
    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<RecordId> waiting = new LinkedHashSet<>();
    private final Set<RecordId> underWay = new LinkedHashSet<>();
    private Optional<SecondCopy> copy = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    /** @param folder of the second copy; need not be reachable yet */
    public Replication(OcflOriginals store, Path folder) {
        this.store = store;
        this.folder = folder;
        store.onWrite(this::expect);
    }

    /** The second copy, while it can be reached. */
    public Optional<SecondCopy> findCopy() {
        lock.lock();
        try {
            return copy;
        } finally {
            lock.unlock();
        }
    }

    /** Why it cannot be written; empty when it can. */
    public Optional<String> findTrouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    /** Objects that wait to be copied; more may be missing while the copy cannot be reached. */
    @Override
    public long lag() {
        lock.lock();
        try {
            return (long) waiting.size() + underWay.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean step() {
        Optional<SecondCopy> reached = findCopy().or(this::reach);
        if (reached.isEmpty()) {
            return false;
        }
        List<RecordId> batch = next();
        try {
            for (Finding finding : reached.get().copy(batch)) {
                LOG.error("An object was not copied because it is damaged: {}", finding);
            }
            return !batch.isEmpty();
        } catch (StorageException failed) {
            expect(batch);
            lose(failed);
            return false;
        } finally {
            done();
        }
    }

    /**
     * Erases objects from the second copy.
     *
     * @throws StorageException when it cannot be reached or refuses
     */
    public void erase(Collection<RecordId> objects) {
        SecondCopy reached = findCopy()
                .or(this::reach)
                .orElseThrow(() -> new StorageException(
                        "the second copy cannot be reached, so nothing can be erased from it: "
                                + findTrouble().orElse(""),
                        null));
        reached.erase(objects);
    }

    private void expect(Collection<RecordId> objects) {
        lock.lock();
        try {
            waiting.addAll(objects);
        } finally {
            lock.unlock();
        }
    }

    /** Takes some out of those that wait: one that is written again while it is being copied waits once more. */
    private List<RecordId> next() {
        lock.lock();
        try {
            List<RecordId> batch = waiting.stream().limit(BATCH).toList();
            batch.forEach(waiting::remove);
            underWay.addAll(batch);
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void done() {
        lock.lock();
        try {
            underWay.clear();
        } finally {
            lock.unlock();
        }
    }

    private Optional<SecondCopy> reach() {
        try {
            SecondCopy opened = SecondCopy.open(store, folder);
            List<RecordId> behind = new ArrayList<>();
            try (Stream<RecordId> objects = store.list()) {
                objects.filter(object -> !opened.isCurrent(object)).forEach(behind::add);
            }
            expect(behind);
            set(Optional.of(opened), Optional.empty());
            return Optional.of(opened);
        } catch (StorageException unreachable) {
            set(Optional.empty(), Optional.of(String.valueOf(unreachable.getMessage())));
            return Optional.empty();
        }
    }

    private void lose(StorageException failed) {
        LOG.warn("The second copy cannot be written; it is tried again", failed);
        findCopy().ifPresent(SecondCopy::close);
        set(Optional.empty(), Optional.of(String.valueOf(failed.getMessage())));
    }

    private void set(Optional<SecondCopy> opened, Optional<String> reason) {
        lock.lock();
        try {
            copy = opened;
            trouble = reason;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        findCopy().ifPresent(SecondCopy::close);
        set(Optional.empty(), Optional.empty());
    }
}
