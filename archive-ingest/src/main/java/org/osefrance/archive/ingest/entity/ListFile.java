package org.osefrance.archive.ingest.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.osefrance.archive.schemas.format.csv.CsvReader;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/** The lists that lie beside the recogniser. */
final class ListFile {

    private ListFile() {}

    static List<CsvRow> rows(String file) {
        try (InputStream bytes = ListFile.class.getResourceAsStream(file)) {
            return CsvReader.readAll(file, Objects.requireNonNull(bytes, file + " is part of this module"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
