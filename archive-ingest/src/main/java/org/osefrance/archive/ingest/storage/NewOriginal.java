package org.osefrance.archive.ingest.storage;

import java.util.Map;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A file that is to be kept for good.
 *
 * @param id the lasting id, name of its object
 * @param bytes the original, on the store's own file system; it is moved away from there
 * @param label what it was called and what it is: kept with it, so that the store explains itself without a catalogue
 * @param sidecars readings that lay beside it, by file name; kept with it in {@link OriginalStore#SIDECARS}
 * @param author account or part of the archive that accepts it
 */
public record NewOriginal(RecordId id, StagedFile bytes, Label label, Map<String, StagedFile> sidecars, String author) {

    public NewOriginal {
        sidecars = Map.copyOf(sidecars);
    }

    /** An original without sidecars. */
    public NewOriginal(RecordId id, StagedFile bytes, Label label, String author) {
        this(id, bytes, label, Map.of(), author);
    }
}
