package org.osefrance.archive.index.catalog;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Wrapping;

/**
 * A file whose bytes are already on disk under {@code id}.
 *
 * @param id the object's id in the store
 * @param sha512 128 hexadecimal digits in lower case
 * @param sizeBytes of the original
 * @param mediaType by content
 * @param path where it lay, beginning with the name of what was dropped; its last segment becomes the file's name
 * @param within what it came in, outermost first; empty for what was dropped as it is
 */
public record NewFile(
        RecordId id, String sha512, long sizeBytes, String mediaType, String path, List<Wrapping> within) {

    public NewFile {
        within = List.copyOf(within);
    }

    /** A file that was dropped as it is. */
    public NewFile(RecordId id, String sha512, long sizeBytes, String mediaType, String path) {
        this(id, sha512, sizeBytes, mediaType, path, List.of());
    }

    /** The last segment of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
