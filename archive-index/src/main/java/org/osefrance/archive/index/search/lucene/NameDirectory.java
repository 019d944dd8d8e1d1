package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.osefrance.archive.index.matching.AskedWord;
import org.osefrance.archive.index.matching.NameMatcher;
import org.osefrance.archive.index.matching.NameWords;
import org.osefrance.archive.index.matching.WordKeys;
import org.osefrance.archive.index.search.NameEntry;
import org.osefrance.archive.index.search.NameHit;

/** Names in a folder, found however they are spelled. Written once, then searched; not by two threads at once. */
public final class NameDirectory implements AutoCloseable {

    private final Directory folder;
    private final DirectoryReader reader;
    private final NameSearcher searcher;

    private NameDirectory(Directory folder) throws IOException {
        this.folder = folder;
        this.reader = DirectoryReader.open(folder);
        this.searcher = new NameSearcher(reader, NameMatcher.bundled());
    }

    /** Writes an index of names into an empty folder, and opens it. */
    public static NameDirectory write(Path path, Iterable<NameEntry> names) {
        try {
            Directory folder = FSDirectory.open(path);
            NameMatcher matcher = NameMatcher.bundled();
            Set<String> words = new HashSet<>();
            try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig().setUseCompoundFile(false))) {
                for (NameEntry name : names) {
                    for (String word :
                            NameWords.of(name.given(), name.surname()).indexed()) {
                        if (words.add(word)) {
                            writer.addDocument(
                                    NameFields.word(word, WordKeys.of(word), AskedWord.groupsOf(word, matcher)));
                        }
                    }
                    writer.addDocument(NameFields.name(name));
                }
                writer.forceMerge(1);
            }
            return new NameDirectory(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("the names cannot be indexed in " + path, failed);
        }
    }

    /** Opens an index that was written before. */
    public static NameDirectory open(Path path) {
        try {
            return new NameDirectory(FSDirectory.open(path));
        } catch (IOException failed) {
            throw new UncheckedIOException("the names in " + path + " cannot be opened", failed);
        }
    }

    /** The nearest names, nearest first. */
    public List<NameHit> search(String name, int most) {
        try {
            return searcher.search(NameWords.of(name), most);
        } catch (IOException failed) {
            throw new UncheckedIOException("the names cannot be searched", failed);
        }
    }

    /** Bytes of all its files. */
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : folder.listAll()) {
                bytes += folder.fileLength(file);
            }
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            folder.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
