package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.osefrance.archive.index.search.Facet;

/**
 * The values of a facet. Several numbers of the column may mean one value: a fonds whose title was changed while not all
 * of its units are indexed anew.
 */
final class FacetColumn {

    private final Column column;
    private final List<String> values = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final int[] valueOf;

    FacetColumn(Facet facet, List<LeafReaderContext> leaves) throws IOException {
        column = new Column(UnitDocument.field(facet), leaves);
        valueOf = new int[column.size()];
        for (int number = 0; number < valueOf.length; number++) {
            String raw = column.value(number);
            int label = raw.indexOf(UnitDocument.LABEL);
            String value = label < 0 ? raw : raw.substring(0, label);
            if (values.isEmpty() || !values.getLast().equals(value)) {
                values.add(value);
            }
            valueOf[number] = values.size() - 1;
            labels.add(label < 0 ? raw : raw.substring(label + 1));
        }
    }

    List<String> values() {
        return values;
    }

    int valueOf(int number) {
        return valueOf[number];
    }

    String label(int number) {
        return labels.get(number);
    }

    Column.Cursor cursor(int leaf) throws IOException {
        return column.cursor(leaf);
    }
}
