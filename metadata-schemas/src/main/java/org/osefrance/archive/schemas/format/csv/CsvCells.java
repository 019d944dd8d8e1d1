package org.osefrance.archive.schemas.format.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The cells of a table, row by row (RFC 4180, section 2). */
final class CsvCells {

    /** The longest cell that is read: what is longer comes of a quotation mark that was forgotten. */
    private static final int LONGEST = 1_000_000;

    private static final int END = -1;

    private final String file;
    private final Reader text;
    private final StringBuilder cell = new StringBuilder();
    private int ahead = END;
    private boolean looked;
    private int line = 1;
    private int rowLine = 1;

    CsvCells(String file, Reader text) {
        this.file = file;
        this.text = new BufferedReader(text);
    }

    /** The cells of the next row; none at the end of the table. */
    List<String> nextRow() throws IOException {
        rowLine = line;
        List<String> row = new ArrayList<>();
        if (peek() == END) {
            return row;
        }
        int end;
        do {
            row.add(peek() == '"' ? quoted() : plain());
            end = take();
        } while (end == ',');
        if (end == '\r' && take() != '\n') {
            throw new CsvException(file, rowLine, "a carriage return stands without its line feed");
        }
        line += end == END ? 0 : 1;
        return row;
    }

    /** The line that is being read, from 1. */
    int line() {
        return line;
    }

    /** Where the row that was read last begins, from 1. */
    int rowLine() {
        return rowLine;
    }

    private String plain() throws IOException {
        cell.setLength(0);
        for (int next = peek(); next != ',' && next != '\r' && next != '\n' && next != END; next = peek()) {
            if (next == '"') {
                throw new CsvException(
                        file, line, "a quotation mark stands inside a cell that does not begin with one");
            }
            add(take());
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        int begun = line;
        cell.setLength(0);
        skip();
        while (true) {
            int next = take();
            if (next == END) {
                throw new CsvException(file, begun, "a cell begins with a quotation mark and none ends it");
            }
            if (next == '"') {
                if (peek() != '"') {
                    return ended();
                }
                skip();
            }
            line += next == '\n' ? 1 : 0;
            add(next);
        }
    }

    private String ended() throws IOException {
        int next = peek();
        if (next != ',' && next != '\r' && next != '\n' && next != END) {
            throw new CsvException(file, line, "something stands behind the quotation mark that ends a cell");
        }
        return cell.toString();
    }

    private void add(int letter) {
        if (cell.length() >= LONGEST) {
            throw new CsvException(file, rowLine, "a cell is longer than a million characters");
        }
        cell.append((char) letter);
    }

    private int peek() throws IOException {
        if (!looked) {
            ahead = text.read();
            looked = true;
        }
        return ahead;
    }

    private int take() throws IOException {
        int next = peek();
        looked = false;
        return next;
    }

    private void skip() throws IOException {
        if (take() == END) {
            throw new IllegalStateException("nothing left to pass over");
        }
    }
}
