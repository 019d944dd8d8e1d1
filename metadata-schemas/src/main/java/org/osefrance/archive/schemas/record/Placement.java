package org.osefrance.archive.schemas.record;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One place where the bytes of a file were found. The same bytes in a second place are one file with two placements.
 *
 * @param unit the unit of description they were put under: an item, or the unit they were received into when they were
 *     known already
 * @param path where they lay, relative to what was dropped, with {@code /}: a label only, never opened
 */
public record Placement(RecordId unit, String path) {

    public Placement {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a placement names the path the bytes came by");
        }
    }
}
