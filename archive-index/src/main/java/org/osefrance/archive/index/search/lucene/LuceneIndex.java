package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.osefrance.archive.index.search.DamagedIndexException;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.NamedUnits;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchIndex;
import org.osefrance.archive.index.search.UnavailableIndexException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in a folder of the local disk. One process holds it at a time; searches run while it is written to.
 *
 * <p>An {@link #apply} that fails leaves the index at the commit before, for searches and on disk.
 */
public final class LuceneIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** Bytes up to which an index is written anew as one segment when it is put in order: a matter of seconds. */
    private static final long QUICKLY_WRITTEN = 1L << 30;

    /** Between two looks whether its files are still there, in nanoseconds. */
    private static final long BETWEEN_LOOKS = 10_000_000_000L;

    /** Every term is looked up once a segment; but a large index is not written anew for each small change. */
    private static final int SEGMENTS_OF_A_LARGE_INDEX = 3;

    private final IndexFolder folder;
    private final Commits commits;
    private final Clock clock;
    private final DenySet denySet;
    private final UnitDocument documents = new UnitDocument();
    private IndexWriter writer;
    private long checkpoint;
    private long lookedNanos = System.nanoTime();

    /**
     * Opens the index, or begins an empty one where the folder is missing or empty.
     *
     * @param path the folder
     * @param clock tells the day on which units open
     * @param denySet asked at each search of the public
     * @throws DamagedIndexException if the folder holds an index that cannot be read or that another version made
     * @throws UnavailableIndexException if another process holds it or the disk refuses
     */
    public LuceneIndex(Path path, Clock clock, DenySet denySet) {
        this.folder = new IndexFolder(path);
        this.clock = clock;
        this.denySet = denySet;
        try {
            writer = folder.open();
            try {
                commits = new Commits(folder);
                checkpoint = commits.checkpoint();
            } catch (IOException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (IOException e) {
            throw folder.explain("opened", e);
        }
    }

    /** Opens the index; in the place of one that is damaged or of another version it begins an empty one, to be filled again. */
    public static LuceneIndex openOrBegin(Path path, Clock clock, DenySet denySet) {
        try {
            return new LuceneIndex(path, clock, denySet);
        } catch (DamagedIndexException damaged) {
            LOG.warn("The search index is made again: {}", damaged.getMessage());
            discard(path);
            return new LuceneIndex(path, clock, denySet);
        }
    }

    /** Removes an index that is damaged or of another version, so that an empty one can be opened in its place. */
    public static void discard(Path path) {
        IndexFolder.discard(path);
    }

    @Override
    public synchronized void apply(List<IndexChange> changes, long checkpoint) {
        long today = LuceneSearch.today(clock);
        write(checkpoint, open -> {
            for (IndexChange change : changes) {
                switch (change) {
                    case IndexChange.Put(var unit) ->
                        open.updateDocument(UnitDocument.key(unit.unit()), documents.of(unit, today));
                    case IndexChange.Remove(var unit) -> open.deleteDocuments(UnitDocument.key(unit));
                }
            }
        });
    }

    @Override
    public synchronized long checkpoint() {
        return checkpoint;
    }

    @Override
    public synchronized void clear() {
        if (isDamaged()) {
            startOver();
            return;
        }
        try {
            write(0, IndexWriter::deleteAll);
        } catch (DamagedIndexException unreadable) {
            startOver();
        }
    }

    @Override
    public synchronized boolean isDamaged() {
        long now = System.nanoTime();
        if (!folder.isDamaged() && now - lookedNanos > BETWEEN_LOOKS) {
            lookedNanos = now;
            lookForFiles();
        }
        return folder.isDamaged();
    }

    private void lookForFiles() {
        try {
            folder.requireFiles(commits.newest());
        } catch (DamagedIndexException gone) {
            LOG.warn("{}", gone.getMessage());
        } catch (IOException unreadable) {
            throw folder.explain("read", unreadable);
        }
    }

    @Override
    public synchronized void tidy() {
        write(checkpoint, open -> open.forceMerge(folder.bytes() < QUICKLY_WRITTEN ? 1 : SEGMENTS_OF_A_LARGE_INDEX));
    }

    @Override
    public Search search(NamedUnits named) {
        return new LuceneSearch(commits, clock, denySet, named);
    }

    /**
     * Reads every byte of the index and compares checksums; takes as long as the disk needs for that.
     *
     * @throws DamagedIndexException if a byte has turned
     */
    public void verify() {
        requireFiles();
        commits.read(snapshot -> {
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return snapshot;
        });
    }

    private synchronized void requireFiles() {
        try {
            folder.requireFiles(commits.newest());
        } catch (IOException unreadable) {
            throw folder.explain("read", unreadable);
        }
    }

    @Override
    public synchronized void close() {
        try {
            commits.close();
            writer.close();
            folder.directory().close();
        } catch (IOException e) {
            throw folder.explain("closed", e);
        }
    }

    /** Steps on the open writer. */
    private interface Writing {
        void to(IndexWriter open) throws IOException;
    }

    private void write(long newCheckpoint, Writing writing) {
        boolean committed = false;
        try {
            if (!writer.isOpen()) {
                writer = folder.open();
                requireCommit();
            }
            writing.to(writer);
            folder.commit(writer, newCheckpoint);
            committed = true;
            checkpoint = newCheckpoint;
            commits.refresh();
        } catch (AlreadyClosedException e) {
            // A writer that gave up for want of room says so only as the cause; its files are as they were.
            throw e.getCause() instanceof IOException refused ? folder.explain("written", refused) : folder.gone(e);
        } catch (InternalError cut) {
            throw folder.gone(cut);
        } catch (IOException e) {
            throw folder.explain("written", e);
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    /** A folder that was emptied meanwhile would take the next change for the whole. */
    private void requireCommit() throws IOException {
        if (folder.committed() != checkpoint) {
            throw folder.gone(new IOException("it stands at " + folder.committed() + ", not at " + checkpoint));
        }
    }

    private void startOver() {
        try {
            closeForGood();
            folder.empty();
            writer = folder.open();
            checkpoint = 0;
            commits.restart();
        } catch (IOException e) {
            throw folder.explain("begun anew", e);
        }
    }

    /** Gives the lock back, whatever the writer thinks of what became of its files. */
    private void closeForGood() {
        try {
            writer.rollback();
        } catch (IOException | AlreadyClosedException beyondRepair) {
            LOG.info(
                    "the damaged index could not be closed in order ({})",
                    beyondRepair.getClass().getSimpleName());
        }
    }

    /** Forgets what was not committed; the writer is opened again with the next change. */
    private void rollBack() {
        try {
            writer.rollback();
        } catch (IOException e) {
            throw folder.explain("rolled back", e);
        }
    }
}
