package org.osefrance.archive.index.follow;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Where the mirror of records is kept: the store, seen from the catalogue. */
public interface RecordShelf {

    /**
     * Keeps documents of one fonds; they are on disk when this returns. A document that is there already is left as it
     * is.
     */
    void keep(RecordId fonds, List<ShelfDocument> documents);
}
