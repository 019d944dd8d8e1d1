package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.osefrance.archive.index.search.Facet;

/**
 * What a search asks of each matching unit, side by side in memory: its item and its combination of facet values. Eight
 * bytes a unit; true for as long as the segment lives, because a changed unit is a new document.
 */
final class SegmentUnits {

    private final long[] units;

    /** Reads the columns of a segment, every unit of it. */
    SegmentUnits(LeafReader segment, Combinations combinations) throws IOException {
        units = new long[segment.maxDoc()];
        for (Facet facet : Facet.values()) {
            addValues(segment, facet, combinations);
        }
        SortedSetDocValues items = DocValues.getSortedSet(segment, UnitDocument.ITEM);
        for (int unit = items.nextDoc(); unit < units.length; unit = items.nextDoc()) {
            units[unit] |= items.nextOrd() << Integer.SIZE;
        }
    }

    private void addValues(LeafReader segment, Facet facet, Combinations combinations) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, UnitDocument.field(facet));
        int[] numbers = new int[(int) values.getValueCount()];
        for (int value = 0; value < numbers.length; value++) {
            String text = values.lookupOrd(value).utf8ToString();
            numbers[value] = combinations.number(new Combinations.Value(facet, text));
        }
        for (int unit = values.nextDoc(); unit < units.length; unit = values.nextDoc()) {
            int combination = (int) units[unit];
            for (int rest = values.docValueCount(); rest > 0; rest--) {
                combination = combinations.with(combination, numbers[(int) values.nextOrd()]);
            }
            units[unit] = combination;
        }
    }

    /** Place of the unit's item among the items of the segment. */
    int item(int unit) {
        return (int) (units[unit] >>> Integer.SIZE);
    }

    int combination(int unit) {
        return (int) units[unit];
    }
}
