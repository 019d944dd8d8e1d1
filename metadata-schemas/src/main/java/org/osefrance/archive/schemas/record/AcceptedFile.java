package org.osefrance.archive.schemas.record;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Bytes that were accepted: one object in the store, whose first version is the original and is never altered.
 *
 * @param id lasting id, also the object's id in the store
 * @param sha512 of the original, 128 hexadecimal digits in lower case
 * @param sizeBytes of the original
 * @param mediaType by content, not by name
 * @param name as it arrived: a label only, never a path
 * @param placements where the bytes were found, oldest first; the first one's unit is the item the file belongs to
 */
public record AcceptedFile(
        RecordId id, String sha512, long sizeBytes, String mediaType, String name, List<Placement> placements)
        implements ArchivalRecord {

    public AcceptedFile {
        placements = List.copyOf(placements);
        if (!sha512.matches("[0-9a-f]{128}")) {
            throw new IllegalArgumentException("not a SHA-512 in lower-case hexadecimal: " + sha512);
        }
    }

    /** A file that nobody has placed yet. */
    public AcceptedFile(RecordId id, String sha512, long sizeBytes, String mediaType, String name) {
        this(id, sha512, sizeBytes, mediaType, name, List.of());
    }
}
