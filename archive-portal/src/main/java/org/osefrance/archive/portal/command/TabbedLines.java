package org.osefrance.archive.portal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads lines of a fixed number of values apart by tabs (https://www.iana.org/assignments/media-types/text/tab-separated-values), in
 * UTF-8, without a header line; empty lines are passed over.
 */
final class TabbedLines {

    /** Longer values are no names, whatever stands in them. */
    private static final int LONGEST_VALUE = 1_000;

    private final Path file;
    private final List<String> columns;

    /** @param columns what the values are called in messages */
    TabbedLines(Path file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    /**
     * Hands over line after line.
     *
     * @throws RefusedException at the first line that is not so, naming it and the column
     * @throws IOException when the file cannot be read
     */
    void forEach(Consumer<List<String>> each) throws IOException {
        int number = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String clean = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!clean.isEmpty()) {
                    each.accept(values(clean, number));
                }
            }
        } catch (CharacterCodingException foreign) {
            throw new RefusedException(
                    file + ": after line " + number + " there are bytes that are no UTF-8. Please save it as UTF-8.");
        }
    }

    private List<String> values(String line, int number) {
        List<String> values = List.of(line.split("\t", -1));
        if (values.size() < columns.size()) {
            throw new RefusedException("%s, line %d: %d values, where %s are expected, apart by tabs."
                    .formatted(file, number, values.size(), String.join(", ", columns)));
        }
        for (int column = 0; column < columns.size(); column++) {
            refuseStrange(values.get(column), number, columns.get(column));
        }
        return values.subList(0, columns.size());
    }

    private void refuseStrange(String value, int number, String column) {
        if (value.length() > LONGEST_VALUE) {
            throw new RefusedException("%s, line %d, %s: %d characters are no name (%d at most)."
                    .formatted(file, number, column, value.length(), LONGEST_VALUE));
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException(
                    "%s, line %d, %s: there is a control character.".formatted(file, number, column));
        }
    }
}
