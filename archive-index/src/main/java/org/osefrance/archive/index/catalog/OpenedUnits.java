package org.osefrance.archive.index.catalog;

import java.util.Set;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What a grant or a reader's agreement opens, unit by unit, for a search: each unit at and beneath the records it names is
 * decided on by itself, as the catalogue decides when it is asked for it.
 */
@FunctionalInterface
public interface OpenedUnits {

    /**
     * Descriptions that show whole, pages in an item that may be seen, and the lines and passages of these pages that may be
     * seen. None for a viewer without rights to single records.
     */
    Set<RecordId> listOpened(Viewer viewer);
}
