package org.osefrance.archive.index.search;

import java.util.Set;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Units closed by a transaction that the index has not caught up with. Opening may lag, closing may not: every query,
 * count, tile and manifest reads this until the index's checkpoint has passed.
 */
@FunctionalInterface
public interface DenySet {

    /** Ids of units (pages, descriptions) that no viewer but staff may see now. Read from the database at each call. */
    Set<RecordId> closedUnits();
}
