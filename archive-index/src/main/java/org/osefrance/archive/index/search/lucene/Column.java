package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** The values of one field over all segments, numbered in the order of their bytes. */
final class Column {

    private final OrdinalMap numbers;

    Column(String field, List<LeafReaderContext> leaves) throws IOException {
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            values[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
        }
        this.numbers = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    }

    /** From the places of the values among those of one segment to their numbers. */
    LongValues numbers(int leaf) {
        return numbers.getGlobalOrds(leaf);
    }
}
