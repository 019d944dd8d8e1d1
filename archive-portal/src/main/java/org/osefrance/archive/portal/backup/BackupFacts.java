package org.osefrance.archive.portal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.osefrance.archive.index.database.Snapshot.Counter;
import org.osefrance.archive.portal.runtime.Home;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code backup.json} says.
 *
 * @param format of the backup itself
 * @param made moment of the snapshot
 * @param layout version of the home it was made of
 * @param schema version of the database's tables
 * @param tables in an order in which they can be filled
 * @param counters where numbering goes on
 */
record BackupFacts(
        int format, Instant made, int layout, String schema, List<TableFacts> tables, List<Counter> counters) {

    /** The form of a backup that this version writes. */
    static final int FORMAT = 1;

    /** Its file, at the top of a backup. */
    static final String FILE = "backup.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    BackupFacts {
        tables = List.copyOf(tables);
        counters = List.copyOf(counters);
    }

    /**
     * One table.
     *
     * @param rows how many its file holds
     */
    record TableFacts(String name, List<String> columns, long rows) {

        TableFacts {
            columns = List.copyOf(columns);
        }

        /** Where its rows are, within the backup. */
        String file() {
            return "database/" + name + ".copy";
        }
    }

    byte[] text() {
        return MAPPER.writeValueAsBytes(this);
    }

    /**
     * Reads those of a backup.
     *
     * @throws BackupException when they cannot be read, or come from a newer version of the archive
     */
    static BackupFacts read(Path file) throws IOException {
        BackupFacts facts;
        try {
            facts = MAPPER.readValue(Files.readAllBytes(file), BackupFacts.class);
        } catch (JacksonException unreadable) {
            throw new BackupException(file + " cannot be read: " + unreadable.getOriginalMessage());
        }
        facts.refuseNewer(file);
        return facts;
    }

    private void refuseNewer(Path file) {
        if (format > FORMAT || layout > Home.FORMAT) {
            throw new BackupException(file + " has format " + format + " and layout " + layout
                    + "; this version of the archive knows " + FORMAT + " and " + Home.FORMAT
                    + ". Please restore it with the version that wrote it, or a newer one.");
        }
    }
}
