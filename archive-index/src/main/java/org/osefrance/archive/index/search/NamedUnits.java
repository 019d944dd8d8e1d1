package org.osefrance.archive.index.search;

import java.util.Set;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Units that are open to a viewer by rights to single records, whatever day the index keeps with them: what a grant or a
 * reader's agreement opens. Asked of the catalogue at each search, so that what was taken back is found no more.
 */
@FunctionalInterface
public interface NamedUnits {

    /** Nobody holds rights to single records. */
    NamedUnits NONE = viewer -> Set.of();

    /** Ids of pages, of their parts and of descriptions, as the index has them. */
    Set<RecordId> openedTo(Viewer viewer);
}
