package org.osefrance.archive.index.follow;

import java.util.Map;
import java.util.TreeMap;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;

/** A note of the mirror: lines of {@code name: value}, in which a line break is written as {@code \n}. */
final class NoteLines {

    private final StringBuilder written = new StringBuilder();
    private final Map<String, String> read = new TreeMap<>();
    private final String document;

    NoteLines() {
        this("a note being written");
    }

    private NoteLines(String document) {
        this.document = document;
    }

    /** The lines of a document; what is no such line is left out. */
    static NoteLines of(ShelfDocument document) {
        NoteLines lines = new NoteLines(document.name());
        for (String line : document.content().split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.read.put(line.substring(0, colon), unescape(line.substring(colon + 2)));
            }
        }
        return lines;
    }

    NoteLines with(String name, String value) {
        written.append(name).append(": ").append(escape(value)).append('\n');
        return this;
    }

    boolean has(String name) {
        return read.containsKey(name);
    }

    /**
     * A value.
     *
     * @throws IncompleteRestorationException when there is no such line
     */
    String get(String name) {
        String value = read.get(name);
        if (value == null) {
            throw new IncompleteRestorationException(document + ": the line '" + name + "' is missing");
        }
        return value;
    }

    String text() {
        return written.toString();
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescape(String line) {
        StringBuilder value = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                value.append(next == 'n' ? '\n' : next);
            } else {
                value.append(letter);
            }
        }
        return value.toString();
    }
}
