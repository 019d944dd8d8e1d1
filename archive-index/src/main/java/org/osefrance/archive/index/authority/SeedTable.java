package org.osefrance.archive.index.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osefrance.archive.schemas.format.csv.CsvReader;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.source.Confidence;
import org.osefrance.archive.schemas.source.Source;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The tables that come with the archive, and what all of them have in common: sources, confidence, dates. */
final class SeedTable {

    private static final Map<String, Confidence> CONFIDENCE =
            Map.of("high", Confidence.HIGH, "medium", Confidence.MEDIUM, "low", Confidence.LOW);
    private static final String OPEN_END = "..";

    private SeedTable() {}

    /** All rows of a table that lies beside this class. */
    static List<CsvRow> rows(String file) {
        try (InputStream bytes = SeedTable.class.getResourceAsStream(file)) {
            return CsvReader.readAll(file, Objects.requireNonNull(bytes, file + " is part of this module"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RecordId id(CsvRow row, String field) {
        return row.read(field, RecordId::new);
    }

    /** What a row rests on, with {@code to_verify} where the table has it. */
    static Attestation attestation(CsvRow row) {
        Optional<String> toVerify = row.cells().containsKey("to_verify") ? row.find("to_verify") : Optional.empty();
        return attestation(row, "source", confidence(row, "confidence"), toVerify);
    }

    static Attestation attestation(CsvRow row, String field, Confidence confidence, Optional<String> toVerify) {
        List<Source> sources = new ArrayList<>();
        for (String source : row.filled(field).split(" ; ")) {
            sources.add(source(source.strip()));
        }
        try {
            return new Attestation(sources, confidence, toVerify);
        } catch (IllegalArgumentException unfounded) {
            throw row.wrong("confidence", String.valueOf(unfounded.getMessage()));
        }
    }

    static Confidence confidence(CsvRow row, String field) {
        return row.oneOf(field, CONFIDENCE);
    }

    /** A date that may be missing; an open end is none, because nothing has ended. */
    static Optional<UncertainDate> date(CsvRow row, String field) {
        return row.find(field)
                .filter(text -> !text.equals(OPEN_END))
                .map(text -> row.read(field, written -> UncertainDate.of(written, edtf(written))));
    }

    /** A decade as people write it, {@code 1950s}, in EDTF. */
    private static String edtf(String written) {
        return written.matches("\\d{3}0s") ? written.substring(0, 3) + "X" : written;
    }

    private static Source source(String text) {
        if (text.startsWith("http")) {
            return new Source.Published(text, Optional.of(text.split(" ", 2)[0]));
        }
        return text.startsWith("(") ? new Source.Unverified(text) : new Source.Published(text, Optional.empty());
    }
}
