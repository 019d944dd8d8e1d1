package org.osefrance.archive.schemas.format.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a table.
 *
 * @param file what the table is called in messages
 * @param line where the row begins, from 1
 * @param cells text of each column, by its name in the header
 */
public record CsvRow(String file, int line, Map<String, String> cells) {

    private static final String SEPARATOR = "\\|";

    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a field, perhaps empty. */
    public String text(String field) {
        String text = cells.get(field);
        if (text == null) {
            throw wrong(field, "there is no such column");
        }
        return text;
    }

    /** The text of a field that may be empty. */
    public Optional<String> find(String field) {
        return Optional.of(text(field).strip()).filter(text -> !text.isEmpty());
    }

    /** The text of a field that has to be filled. */
    public String filled(String field) {
        return find(field).orElseThrow(() -> wrong(field, "is empty"));
    }

    /** The values of a field that may hold several, with upright strokes between them. */
    public List<String> list(String field) {
        return Arrays.stream(text(field).split(SEPARATOR))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * A field as what it means.
     *
     * @param reading throws an IllegalArgumentException for what it cannot read; its message goes into the refusal
     */
    public <T> T read(String field, Function<String, T> reading) {
        String text = filled(field);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw wrong(field, "'" + text + "' cannot be read: " + unknown.getMessage());
        }
    }

    /** A field as what it means, if it is filled. */
    public <T> Optional<T> findRead(String field, Function<String, T> reading) {
        return find(field).map(text -> read(field, reading));
    }

    /** A field that holds one of a few words. */
    public <T> T oneOf(String field, Map<String, T> meanings) {
        String text = filled(field);
        T meaning = meanings.get(text);
        if (meaning == null) {
            throw wrong(
                    field,
                    "'" + text + "' is none of "
                            + String.join(
                                    ", ", meanings.keySet().stream().sorted().toList()));
        }
        return meaning;
    }

    /** What is thrown for a field that is wrong. */
    public CsvException wrong(String field, String problem) {
        return new CsvException(file, line, field, problem);
    }
}
