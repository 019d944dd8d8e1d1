package org.osefrance.archive.portal.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A table as comma-separated values (RFC 4180), in UTF-8 with its mark, so that table programs read names in any script.
 *
 * <p>What strangers wrote ends up in cells, and table programs compute what begins like a formula. Such a cell begins with an
 * apostrophe, which they take for “this is text”; blanks before the sign do not help it.
 */
public final class CsvTable {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final int columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these columns. */
    public CsvTable(List<String> head) {
        this.columns = head.size();
        add(head);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has not one cell for each column
     */
    public void add(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The whole file as text. */
    public String text() {
        return rows.stream()
                .map(row -> row.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    /** The file as an answer that a browser saves and does not keep. */
    public ResponseEntity<byte[]> answer(String fileName) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .cacheControl(CacheControl.noStore())
                .body(text().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String words) {
        String start = words.replaceFirst("^[ \\u00A0\\u200B\\uFEFF]+", "");
        boolean computed = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        String harmless = computed ? "'" + words : words;
        return harmless.matches("(?s).*[\",\\r\\n\\t;'].*") || !harmless.equals(harmless.strip())
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }
}
