package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A deed of gift or deposit (Code du patrimoine L213-6). It can only close longer than the periods do.
 *
 * @param closedUntil last day the giver keeps it closed; empty when the deed says nothing
 */
public record Deed(Optional<LocalDate> closedUntil) {

    /** The longer closure of two. */
    Deed and(Deed other) {
        if (closedUntil.isEmpty() || other.closedUntil.isEmpty()) {
            return closedUntil.isEmpty() ? other : this;
        }
        return closedUntil.get().isAfter(other.closedUntil.get()) ? this : other;
    }
}
