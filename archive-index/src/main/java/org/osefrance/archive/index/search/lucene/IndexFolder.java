package org.osefrance.archive.index.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.osefrance.archive.index.analysis.TextAnalyzer;
import org.osefrance.archive.index.search.DamagedIndexException;
import org.osefrance.archive.index.search.UnavailableIndexException;

/** The folder of an index: opens it for writing and puts what can be wrong with it into words. */
final class IndexFolder {

    /** Key of the versions of analysis and layout that made the index. */
    private static final String MADE_BY = "made-by";

    private static final String OUR_VERSIONS = TextAnalyzer.VERSION + "/" + UnitDocument.LAYOUT;
    private static final String CHECKPOINT = "checkpoint";
    private static final double BUFFER_MEGABYTES = 64;

    /** Lower than Lucene's 8, because an archive is read more than written. */
    private static final double SEGMENTS_PER_TIER = 4;

    private final Path path;
    private final FSDirectory directory;
    private volatile boolean damaged;

    /** @throws UnavailableIndexException if the folder cannot be made or read */
    IndexFolder(Path path) {
        this.path = path;
        try {
            this.directory = FSDirectory.open(path);
        } catch (IOException e) {
            throw new UnavailableIndexException(path, "opened", e);
        }
    }

    FSDirectory directory() {
        return directory;
    }

    /** Opens for writing; begins an index where there is none. */
    IndexWriter open() throws IOException {
        boolean begun = DirectoryReader.indexExists(directory);
        if (!begun && holdsFiles()) {
            throw new DamagedIndexException(path, "there are files but no list of segments");
        }
        IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setIndexSort(new Sort(new SortField(UnitDocument.SHELF, SortField.Type.LONG)))
                        .setSimilarity(new BM25Similarity())
                        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
                        .setCommitOnClose(false));
        if (!begun) {
            commit(writer, 0);
        }
        return writer;
    }

    void commit(IndexWriter writer, long checkpoint) throws IOException {
        Map<String, String> data = Map.of(CHECKPOINT, Long.toString(checkpoint), MADE_BY, OUR_VERSIONS);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /**
     * The checkpoint of a commit.
     *
     * @throws DamagedIndexException if another version of the archive wrote it
     */
    long checkpoint(DirectoryReader reader) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        if (!OUR_VERSIONS.equals(data.get(MADE_BY)) || !data.containsKey(CHECKPOINT)) {
            throw new DamagedIndexException(path, "another version of the archive made it");
        }
        return Long.parseLong(data.get(CHECKPOINT));
    }

    /** The checkpoint of the commit that lies in the folder now. */
    long committed() throws IOException {
        return Long.parseLong(
                SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(CHECKPOINT, "0"));
    }

    /** Makes sure that every file of a commit still lies there; nothing in them is read. */
    void requireFiles(DirectoryReader reader) throws IOException {
        for (String file : reader.getIndexCommit().getFileNames()) {
            if (!Files.exists(path.resolve(file))) {
                throw gone(new NoSuchFileException(file));
            }
        }
    }

    /** Whether something turned out to be unreadable. */
    boolean isDamaged() {
        return damaged;
    }

    /** Removes what lies in the folder, also where the folder itself was removed. */
    void empty() throws IOException {
        discard(path);
        Files.createDirectories(path);
        damaged = false;
    }

    /** Size of all files. */
    long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /**
     * Says in our words that the index is not there any more as it was opened: its lock was taken away, or a file was cut short
     * beneath its mapping into memory, which the virtual machine tells as an internal error.
     */
    DamagedIndexException gone(Throwable cause) {
        damaged = true;
        return new DamagedIndexException(path, "it was changed while it was open", cause);
    }

    /** Says in our words why the index could not be {@code what}. */
    RuntimeException explain(String what, IOException cause) {
        return switch (cause) {
            case CorruptIndexException e -> damaged(e);
            case IndexFormatTooOldException e -> damaged(e);
            case IndexFormatTooNewException e -> damaged(e);
            case IndexNotFoundException e -> damaged(e);
            case NoSuchFileException e -> damaged(e);
            case FileNotFoundException e -> damaged(e);
            case EOFException e -> damaged(e);
            case LockObtainFailedException e ->
                new UnavailableIndexException(path, what, new IOException("another process holds it", e));
            default -> new UnavailableIndexException(path, what, cause);
        };
    }

    /** Removes all files of the index. */
    static void discard(Path path) {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UnavailableIndexException(path, "removed", e);
        }
    }

    private DamagedIndexException damaged(IOException cause) {
        damaged = true;
        return new DamagedIndexException(path, Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
    }

    private boolean holdsFiles() throws IOException {
        return !List.of(directory.listAll()).stream().allMatch(IndexWriter.WRITE_LOCK_NAME::equals);
    }
}
