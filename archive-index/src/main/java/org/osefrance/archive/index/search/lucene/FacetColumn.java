package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.osefrance.archive.index.search.Facet;

/** The values of a facet, read once a commit: there are few. */
final class FacetColumn {

    private final Column column;
    private final List<String> values = new ArrayList<>();

    FacetColumn(Facet facet, List<LeafReaderContext> leaves) throws IOException {
        column = new Column(UnitDocument.field(facet), leaves);
        for (int number = 0; number < column.size(); number++) {
            values.add(column.value(number));
        }
    }

    /** By their numbers. */
    List<String> values() {
        return values;
    }

    Column.Cursor cursor(int leaf) throws IOException {
        return column.cursor(leaf);
    }
}
