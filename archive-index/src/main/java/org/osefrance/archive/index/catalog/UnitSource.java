package org.osefrance.archive.index.catalog;

import java.util.Collection;
import java.util.function.Consumer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What followers of the outbox read: whole units with the facts of everything above them, closed ones too. For the
 * archive's own machinery only; never called for a request.
 */
public interface UnitSource {

    /**
     * The units at and beneath some records: a unit of description with all below it and their pages, a page, nothing for
     * a file. Each at most once; ids the catalogue does not have are passed over.
     */
    void read(Collection<RecordId> records, Consumer<UnitState> sink);

    /** Every unit there is, parents before children. */
    void readAll(Consumer<UnitState> sink);
}
