package org.osefrance.archive.index.linking.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.linking.LinkageRecord;

/** Reads tables: UTF-8, a header line, values apart by tabs, the first of them the id. */
public final class TableReader {

    /** Longer lines are no records; what is in a million of them would not fit into memory. */
    private static final int LONGEST_LINE = 1_000_000;

    private final Map<String, String> given;

    /** @param given what the one who asks said of columns: header to meaning */
    public TableReader(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /**
     * Reads a whole table.
     *
     * @throws TableException when it is not such a table
     * @throws IOException when it cannot be read
     */
    public RecordTable read(Path file) throws TableException, IOException {
        List<String> headers = new ArrayList<>();
        List<LinkageRecord> records = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        int number = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (number == 1) {
                    headers.addAll(headers(line));
                } else if (!line.isBlank()) {
                    records.add(record(line, number, headers, lines));
                }
            }
        } catch (CharacterCodingException other) {
            throw new TableException(
                    "After line " + number + " there are bytes that are no UTF-8. " + EncodingHint.of(file));
        }
        if (headers.isEmpty()) {
            throw new TableException(
                    "The table is empty: its first line has to name the columns, the first of them the id.");
        }
        return new ColumnKinds(headers, given).table(records);
    }

    private static List<String> headers(String line) throws TableException {
        String clean = line.startsWith("\ufeff") ? line.substring(1) : line;
        List<String> headers = List.of(clean.split("\t", -1));
        if (headers.size() < 2) {
            throw new TableException("Line 1 names " + (clean.isBlank() ? "no column" : "one column only")
                    + ". Columns are apart by tabs," + " the first is the id"
                    + (clean.contains(";") || clean.contains(",") ? "; this line has commas or semicolons." : "."));
        }
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).isBlank()) {
                throw new TableException("Line 1, column " + (i + 1) + ": the name of the column is missing.");
            }
            if (headers.indexOf(headers.get(i)) < i) {
                throw new TableException(
                        "Line 1, column " + (i + 1) + ": there is a column '" + shown(headers.get(i)) + "' already.");
            }
        }
        return headers;
    }

    private static LinkageRecord record(String line, int number, List<String> headers, Map<String, Integer> lines)
            throws TableException {
        if (line.length() > LONGEST_LINE) {
            throw new TableException("Line " + number + " has more than " + LONGEST_LINE + " characters.");
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != headers.size()) {
            String where = cells.length < headers.size()
                    ? "column '" + shown(headers.get(cells.length)) + "' and what follows are missing"
                    : "there is something behind the last column '" + shown(headers.getLast()) + "'";
            throw new TableException("Line " + number + " has " + cells.length + " columns, the header "
                    + headers.size() + ": " + where + ".");
        }
        String id = cells[0].strip();
        if (id.isEmpty()) {
            throw new TableException(
                    "Line " + number + ", column '" + shown(headers.getFirst()) + "': the id is missing.");
        }
        Integer before = lines.putIfAbsent(id, number);
        if (before != null) {
            throw new TableException("Line " + number + ", column '" + shown(headers.getFirst()) + "': line " + before
                    + " has the id '" + shown(id) + "' already.");
        }
        return new LinkageRecord(id, List.of(cells).subList(1, cells.length));
    }

    /** As much of a value as belongs into a message. */
    static String shown(String value) {
        String cut = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return cut.replaceAll("\\p{Cntrl}", "\ufffd");
    }
}
