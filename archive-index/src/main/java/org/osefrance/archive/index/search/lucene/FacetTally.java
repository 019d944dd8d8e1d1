package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.search.SearchResults.FacetValue;

/** Counts the items of one facet's values for one query, and tells whether a unit passes the facet's filter. */
final class FacetTally {

    private final FacetColumn column;
    private final Set<String> wanted;
    private final @Nullable FixedBitSet[] itemsOf;

    private final FixedBitSet passing;
    private Column.@Nullable Cursor cursor;
    private int[] numbers = new int[4];
    private int count;

    FacetTally(FacetColumn column, Set<String> wanted) {
        this.column = column;
        this.wanted = wanted;
        int values = column.values().size();
        this.itemsOf = new @Nullable FixedBitSet[values];
        this.passing = new FixedBitSet(values);
        for (int value = 0; value < values; value++) {
            if (wanted.contains(column.values().get(value))) {
                passing.set(value);
            }
        }
    }

    void enter(int leaf) throws IOException {
        cursor = column.cursor(leaf);
    }

    /** Reads the values of a document, ascending within the segment entered last; whether they pass the filter. */
    boolean read(int document) throws IOException {
        Column.Cursor values = java.util.Objects.requireNonNull(cursor);
        count = values.moveTo(document);
        numbers = ArrayUtil.growNoCopy(numbers, count);
        boolean passes = wanted.isEmpty();
        for (int at = 0; at < count; at++) {
            numbers[at] = values.next();
            passes |= passing.get(numbers[at]);
        }
        return passes;
    }

    /** Counts the document read last for its item, which is told by its slot. */
    void count(int slot) {
        for (int at = 0; at < count; at++) {
            int value = numbers[at];
            FixedBitSet seen = itemsOf[value];
            if (seen == null) {
                seen = new FixedBitSet(64);
            }
            seen = FixedBitSet.ensureCapacity(seen, slot + 1);
            seen.set(slot);
            itemsOf[value] = seen;
        }
    }

    List<FacetValue> values() {
        List<FacetValue> counted = new ArrayList<>();
        for (int value = 0; value < itemsOf.length; value++) {
            FixedBitSet seen = itemsOf[value];
            if (seen != null) {
                counted.add(new FacetValue(column.values().get(value), seen.cardinality()));
            }
        }
        counted.sort(Comparator.comparingLong(FacetValue::items).reversed().thenComparing(FacetValue::value));
        return counted;
    }
}
