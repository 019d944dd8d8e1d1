package org.osefrance.archive.ingest.intake;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What is told of each file, as the command line prints it. */
public sealed interface AcceptanceEvent {

    /** Where the file lay, as it was handed in. */
    String path();

    /** The line of the command {@code ingest}. */
    String line();

    /**
     * The bytes, their folder entries and the catalogue's rows are on disk.
     *
     * @param id of the file
     * @param item it belongs to
     */
    record Accepted(RecordId id, RecordId item, String sha512, String path) implements AcceptanceEvent {
        @Override
        public String line() {
            return "ACCEPTED " + id + " " + sha512 + " " + path;
        }
    }

    /**
     * The archive held these bytes before.
     *
     * @param id of the file that has them
     * @param item that holds it
     */
    record Known(RecordId id, RecordId item, String path) implements AcceptanceEvent {
        @Override
        public String line() {
            return "KNOWN " + id + " " + path;
        }
    }

    /**
     * It was not accepted.
     *
     * @param quarantine where it waits for somebody to look at it; empty where nothing of it was kept
     */
    record Refused(String path, Refusal reason, Optional<RecordId> quarantine) implements AcceptanceEvent {

        /** A file of which nothing was kept. */
        public Refused(String path, Refusal reason) {
            this(path, reason, Optional.empty());
        }

        @Override
        public String line() {
            String waits = quarantine.isPresent() ? " (it waits in quarantine)" : "";
            return "REFUSED " + path + ": " + reason.sentence() + waits;
        }
    }
}
