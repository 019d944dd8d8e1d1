package org.osefrance.archive.index.catalog;

import java.util.Set;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Units that a transaction closed and that an index may still show: the catalogue's side of the deny set. */
public interface ClosedUnits {

    /** Ids of pages and units of description, read from the database at each call. */
    Set<RecordId> closedUnits();

    /** Forgets those which an index knows about by now, because its checkpoint has passed them. */
    void forgetUpTo(long checkpoint);
}
