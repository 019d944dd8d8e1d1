package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.NamedUnits;
import org.osefrance.archive.index.search.Search;

/** An index in a folder that is gone when it is closed. */
final class TemporaryIndex implements AutoCloseable {

    private final Path folder;
    private final LuceneIndex index;

    TemporaryIndex(Clock clock, DenySet denySet) throws IOException {
        folder = Files.createTempDirectory("index");
        index = new LuceneIndex(folder, clock, denySet);
    }

    /** Puts the units, committing after each batch, so that there are several segments and replaced documents. */
    void putInBatches(List<IndexedUnit> units, int batch) {
        List<IndexChange> changes = new ArrayList<>();
        for (IndexedUnit unit : units) {
            changes.add(new IndexChange.Put(unit));
            if (changes.size() == batch) {
                index.apply(changes, index.checkpoint() + 1);
                changes.clear();
            }
        }
        index.apply(changes, index.checkpoint() + 1);
    }

    Search search() {
        return index.search();
    }

    Search search(NamedUnits named) {
        return index.search(named);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        index.close();
        LuceneIndex.discard(folder);
        Files.delete(folder);
    }
}
