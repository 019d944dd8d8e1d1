package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.osefrance.archive.index.query.SnippetCutter;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.SearchResults.UnitHit;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Reads what a hit shows of its units, in any order. */
final class UnitTexts {

    private final List<LeafReaderContext> leaves;
    private final SnippetCutter snippets;

    UnitTexts(List<LeafReaderContext> leaves, SnippetCutter snippets) {
        this.leaves = leaves;
        this.snippets = snippets;
    }

    /** A unit with its passage. */
    UnitHit hit(int document, String unit) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        LeafReader segment = leaf.reader();
        int place = document - leaf.docBase;
        return new UnitHit(
                new RecordId(unit), kind(segment, place), position(segment, place), snippets.cut(text(segment, place)));
    }

    private static IndexedUnit.Kind kind(LeafReader segment, int place) throws IOException {
        SortedDocValues kinds = DocValues.getSorted(segment, UnitDocument.KIND);
        if (!kinds.advanceExact(place)) {
            throw missing(UnitDocument.KIND, place);
        }
        return IndexedUnit.Kind.valueOf(kinds.lookupOrd(kinds.ordValue()).utf8ToString());
    }

    private static int position(LeafReader segment, int place) throws IOException {
        NumericDocValues positions = DocValues.getNumeric(segment, UnitDocument.POSITION);
        if (!positions.advanceExact(place)) {
            throw missing(UnitDocument.POSITION, place);
        }
        return Math.toIntExact(positions.longValue());
    }

    private static String text(LeafReader segment, int place) throws IOException {
        BinaryDocValues texts = DocValues.getBinary(segment, UnitDocument.TEXT);
        if (!texts.advanceExact(place)) {
            throw missing(UnitDocument.TEXT, place);
        }
        BytesRef text = texts.binaryValue();
        return new String(text.bytes, text.offset, text.length, StandardCharsets.UTF_8);
    }

    private static IOException missing(String column, int place) {
        return new IOException("document " + place + " of a segment has no " + column);
    }
}
