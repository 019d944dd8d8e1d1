package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The index with everything a viewer may not see marked as deleted. */
final class VisibleReader extends FilterDirectoryReader {

    private final List<FixedBitSet> visible;

    /** @param visible for each segment, in order, the documents that may be seen */
    VisibleReader(DirectoryReader all, List<FixedBitSet> visible) throws IOException {
        super(all, new Wrapper(visible.iterator()));
        this.visible = visible;
    }

    /** What may be seen of a segment, by its place. */
    FixedBitSet visible(int segment) {
        return visible.get(segment);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader all) throws IOException {
        return new VisibleReader(all, visible);
    }

    /** None: no cache may take these documents for those of the whole index. */
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    /**
     * The documents of a segment that are worth looking at: those before {@code end}.
     *
     * @param visible which of them may be seen; null for all of them
     */
    record Stretch(int end, @Nullable Bits visible) {}

    /** What of a segment of a visible reader is worth looking at. */
    static Stretch stretch(LeafReaderContext leaf) {
        return ((VisibleLeaf) leaf.reader()).stretch;
    }

    private static final class Wrapper extends SubReaderWrapper {
        private final Iterator<FixedBitSet> visible;

        Wrapper(Iterator<FixedBitSet> visible) {
            this.visible = visible;
        }

        @Override
        public LeafReader wrap(LeafReader segment) {
            return new VisibleLeaf(segment, visible.next());
        }
    }

    private static final class VisibleLeaf extends FilterLeafReader {
        private final FixedBitSet visible;
        private final int documents;
        private final Stretch stretch;

        VisibleLeaf(LeafReader segment, FixedBitSet visible) {
            super(segment);
            this.visible = visible;
            this.documents = visible.cardinality();
            int end = visible.length() == 0 ? 0 : visible.prevSetBit(visible.length() - 1) + 1;
            this.stretch = new Stretch(end, documents == end ? null : visible.asReadOnlyBits());
        }

        /** None where every unit is seen: Lucene then asks about no single one. */
        @Override
        public @Nullable Bits getLiveDocs() {
            return documents == maxDoc() ? null : visible.asReadOnlyBits();
        }

        @Override
        public int numDocs() {
            return documents;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
