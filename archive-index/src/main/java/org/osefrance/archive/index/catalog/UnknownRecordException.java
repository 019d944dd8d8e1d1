package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/** A writing speaks of a record that the catalogue does not have. */
public final class UnknownRecordException extends CatalogException {

    private static final long serialVersionUID = 1;

    /** Names the record. */
    public UnknownRecordException(RecordId record) {
        super("The catalogue has no record " + record + ".");
    }
}
