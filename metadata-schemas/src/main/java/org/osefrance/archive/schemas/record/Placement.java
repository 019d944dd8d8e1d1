package org.osefrance.archive.schemas.record;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One place where the bytes of a file were found. The same bytes in a second place are one file with two placements.
 *
 * @param unit the unit of description they were put under: an item, or the unit they were received into when they were
 *     known already
 * @param path where they lay, relative to what was dropped, with {@code /}: a label only, never opened
 * @param within what they came in, outermost first; empty for what was dropped as it is
 */
public record Placement(RecordId unit, String path, List<Wrapping> within) {

    public Placement {
        within = List.copyOf(within);
        if (path.isBlank()) {
            throw new IllegalArgumentException("a placement names the path the bytes came by");
        }
    }

    /** Bytes that came as they are. */
    public Placement(RecordId unit, String path) {
        this(unit, path, List.of());
    }

    /** Whether it is the same place, whatever the bytes came in. */
    public boolean isAt(Placement other) {
        return unit.equals(other.unit) && path.equals(other.path);
    }
}
