package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** Reads the cards of units, in any order. */
final class UnitCards {

    private final List<LeafReaderContext> leaves;

    UnitCards(List<LeafReaderContext> leaves) {
        this.leaves = leaves;
    }

    UnitCard card(int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues cards = DocValues.getBinary(leaf.reader(), UnitDocument.CARD);
        if (!cards.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " has no " + UnitDocument.CARD);
        }
        return UnitCard.read(cards.binaryValue());
    }
}
