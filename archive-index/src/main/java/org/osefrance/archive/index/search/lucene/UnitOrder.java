package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** Reads what orders the units of one item that score alike; documents are visited ascending. */
final class UnitOrder {

    private final List<LeafReaderContext> leaves;
    private int leaf = -1;
    private @Nullable NumericDocValues places;

    UnitOrder(List<LeafReaderContext> leaves) {
        this.leaves = leaves;
    }

    /** Place of the unit in its item, the description before the pages. */
    long place(int document) throws IOException {
        int next = ReaderUtil.subIndex(document, leaves);
        LeafReaderContext context = leaves.get(next);
        if (next != leaf || places == null) {
            leaf = next;
            places = DocValues.getNumeric(context.reader(), UnitDocument.PLACE);
        }
        return places.advanceExact(document - context.docBase) ? places.longValue() : 0;
    }
}
