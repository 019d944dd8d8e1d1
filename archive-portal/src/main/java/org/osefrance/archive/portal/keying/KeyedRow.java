package org.osefrance.archive.portal.keying;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row as it was typed: one cell a field, as written on the paper. {@code [?]} in a cell says that it is hard to read.
 *
 * @param cells in the order of the template
 */
record KeyedRow(List<String> cells) {

    private static final String CELL = "\u001F";
    private static final String ROW = "\u001E";
    private static final int LONGEST = 400;

    KeyedRow {
        cells = cells.stream().map(KeyedRow::plain).toList();
    }

    private static String plain(String typed) {
        String plain = typed.replaceAll("[\\p{Z}\\p{Cntrl}\\s]+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** Whether nothing was typed. */
    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** One text for rows, in which no typed sign can be taken for a border. */
    static String join(List<KeyedRow> rows) {
        return rows.stream().map(row -> String.join(CELL, row.cells())).collect(Collectors.joining(ROW));
    }

    /** The rows of such a text. */
    static List<KeyedRow> split(String joined) {
        List<KeyedRow> rows = new ArrayList<>();
        if (!joined.isEmpty()) {
            for (String row : joined.split(ROW, -1)) {
                rows.add(new KeyedRow(List.of(row.split(CELL, -1))));
            }
        }
        return rows;
    }
}
