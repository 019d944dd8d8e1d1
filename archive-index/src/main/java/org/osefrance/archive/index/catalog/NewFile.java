package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A file whose bytes are already on disk under {@code id}.
 *
 * @param id the object's id in the store
 * @param sha512 128 hexadecimal digits in lower case
 * @param sizeBytes of the original
 * @param mediaType by content
 * @param path where it lay, beginning with the name of what was dropped; its last segment becomes the file's name
 */
public record NewFile(RecordId id, String sha512, long sizeBytes, String mediaType, String path) {

    /** The last segment of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
