package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/** Something outside a fonds names something in it, so that it cannot be erased by itself. */
public final class EntangledFondsException extends CatalogException {

    private static final long serialVersionUID = 1;

    /** Names the fonds and what the database said. */
    public EntangledFondsException(RecordId fonds, String detail) {
        super("Nothing was erased: something outside the fonds " + fonds + " names something in it (" + detail + ").");
    }
}
