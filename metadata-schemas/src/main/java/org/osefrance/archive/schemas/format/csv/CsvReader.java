package org.osefrance.archive.schemas.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a table in UTF-8 with a header, strictly as RFC 4180 has it; line feeds alone end lines too, because that is how
 * most programs write them. Nothing is guessed: a quotation mark in the middle of a cell, a row that is too short and a byte that is no
 * UTF-8 are refused by their line.
 */
public final class CsvReader {

    private static final char MARK = '\uFEFF';

    private final String file;
    private final CsvCells cells;

    private CsvReader(String file, CsvCells cells) {
        this.file = file;
        this.cells = cells;
    }

    /** All rows of a table that fits into memory. */
    public static List<CsvRow> readAll(String file, InputStream bytes) {
        List<CsvRow> rows = new ArrayList<>();
        read(file, bytes, rows::add);
        return rows;
    }

    /**
     * Hands over row after row.
     *
     * @param file what the table is called in messages
     * @throws CsvException at the first thing that is wrong; rows before it have been handed over
     */
    public static void read(String file, InputStream bytes, Consumer<CsvRow> each) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // Small pieces: a decoder that meets a wrong byte throws away what it had read ahead, and with it the line's
        // number.
        CsvCells cells = new CsvCells(file, new InputStreamReader(bytes, decoder));
        try {
            new CsvReader(file, cells).rows(each);
        } catch (CharacterCodingException foreign) {
            throw new CsvException(
                    file, cells.line(), "is not written in UTF-8 here or in the rows behind; save the table as UTF-8");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void rows(Consumer<CsvRow> each) throws IOException {
        List<String> head = cells.nextRow();
        if (head.isEmpty()) {
            throw new CsvException(file, 1, "the table is empty, not even a header stands in it");
        }
        head.set(0, withoutMark(head.getFirst()));
        check(head);
        for (List<String> row = cells.nextRow(); !row.isEmpty(); row = cells.nextRow()) {
            each.accept(new CsvRow(file, cells.rowLine(), named(head, row)));
        }
    }

    private Map<String, String> named(List<String> head, List<String> row) {
        if (row.size() != head.size()) {
            throw new CsvException(
                    file, cells.rowLine(), "has " + row.size() + " cells, the header has " + head.size());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int column = 0; column < head.size(); column++) {
            named.put(head.get(column), row.get(column));
        }
        return named;
    }

    private void check(List<String> head) {
        Set<String> seen = new HashSet<>();
        for (String name : head) {
            if (name.isBlank() || !seen.add(name)) {
                throw new CsvException(file, 1, name.isBlank() ? "a column has no name" : "two columns are " + name);
            }
        }
    }

    private static String withoutMark(String first) {
        return first.indexOf(MARK) == 0 ? first.substring(1) : first;
    }
}
