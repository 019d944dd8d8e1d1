package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.osefrance.archive.index.search.DamagedIndexException;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.NamedUnits;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchIndex;
import org.osefrance.archive.index.search.UnavailableIndexException;

/**
 * The index in a folder of the local disk. One process holds it at a time; searches run while it is written to.
 *
 * <p>An {@link #apply} that fails leaves the index at the commit before, for searches and on disk.
 */
public final class LuceneIndex implements SearchIndex {

    /** Bytes up to which an index is written anew as one segment when it is put in order: a matter of seconds. */
    private static final long QUICKLY_WRITTEN = 1L << 30;

    /** Every term is looked up once a segment; but a large index is not written anew for each small change. */
    private static final int SEGMENTS_OF_A_LARGE_INDEX = 3;

    private final IndexFolder folder;
    private final Commits commits;
    private final Clock clock;
    private final DenySet denySet;
    private final UnitDocument documents = new UnitDocument();
    private IndexWriter writer;
    private long checkpoint;

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
        write(0, IndexWriter::deleteAll);
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
        commits.read(snapshot -> {
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return snapshot;
        });
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
            }
            writing.to(writer);
            folder.commit(writer, newCheckpoint);
            committed = true;
            checkpoint = newCheckpoint;
            commits.refresh();
        } catch (IOException e) {
            throw folder.explain("written", e);
        } finally {
            if (!committed) {
                rollBack();
            }
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
