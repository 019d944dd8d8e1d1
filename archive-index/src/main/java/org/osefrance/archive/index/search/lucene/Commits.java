package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;

/** Keeps the newest commit open for searches, and an older one for as long as a search is still reading it. */
final class Commits {

    private final IndexFolder folder;
    private final Segments segments = new Segments();
    private volatile Snapshot newest;

    Commits(IndexFolder folder) throws IOException {
        this.folder = folder;
        this.newest = new Snapshot(DirectoryReader.open(folder.directory()), segments);
    }

    /** What a search does with a commit. */
    interface Reading<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    <T> T read(Reading<T> reading) {
        Snapshot snapshot = hold();
        try {
            return reading.read(snapshot);
        } catch (IOException e) {
            throw folder.explain("read", e);
        } catch (UncheckedIOException e) {
            throw folder.explain("read", Objects.requireNonNull(e.getCause()));
        } catch (InternalError cut) {
            throw folder.gone(cut);
        } finally {
            release(snapshot);
        }
    }

    /** Checkpoint of the newest commit. */
    long checkpoint() throws IOException {
        return folder.checkpoint(newest.reader());
    }

    /** Shows what has been committed since. */
    void refresh() throws IOException {
        Snapshot before = newest;
        DirectoryReader changed = DirectoryReader.openIfChanged(before.reader());
        if (changed != null) {
            newest = new Snapshot(changed, segments);
            before.reader().decRef();
        }
    }

    /** Shows the index that was begun in the place of one that could not be read. */
    void restart() throws IOException {
        Snapshot before = newest;
        newest = new Snapshot(DirectoryReader.open(folder.directory()), segments);
        before.reader().decRef();
    }

    /** The newest commit, for whoever keeps it from being replaced meanwhile. */
    DirectoryReader newest() {
        return newest.reader();
    }

    void close() throws IOException {
        newest.reader().close();
    }

    private Snapshot hold() {
        Snapshot snapshot = newest;
        while (!snapshot.reader().tryIncRef()) {
            Snapshot next = newest;
            if (next == snapshot) {
                throw new IllegalStateException("the search index has been closed");
            }
            snapshot = next;
        }
        return snapshot;
    }

    private void release(Snapshot snapshot) {
        try {
            snapshot.reader().decRef();
        } catch (IOException e) {
            throw folder.explain("closed", e);
        }
    }
}
