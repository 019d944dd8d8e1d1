package org.osefrance.archive.schemas.format.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A value that is one string in documents.
 *
 * @param type its class
 * @param expected what a reader is told when the string is none
 * @param parse from the string; throws {@link IllegalArgumentException} or {@link DateTimeException}
 */
record Scalar<T>(Class<T> type, String expected, Function<String, T> parse) {

    private static final List<Scalar<?>> ALL = List.of(
            new Scalar<>(String.class, "a text", Function.identity()),
            new Scalar<>(RecordId.class, "an identifier of this archive", RecordId::new),
            new Scalar<>(LocalDate.class, "a day like 1942-08-26", LocalDate::parse),
            new Scalar<>(Instant.class, "an instant like 2026-11-21T10:15:30Z", Instant::parse),
            new Scalar<>(Year.class, "a year like 1942", Year::parse),
            new Scalar<>(Period.class, "a period like P50Y", Period::parse));

    /** The scalar for a class; empty when values of it are no single string. */
    static Optional<Scalar<?>> find(Class<?> type) {
        return ALL.stream().filter(scalar -> scalar.type == type).findFirst();
    }

    /** The value a string stands for. */
    Object read(String text, String path) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MisfitException(path, "'" + text + "' is not " + expected, e);
        }
    }
}
