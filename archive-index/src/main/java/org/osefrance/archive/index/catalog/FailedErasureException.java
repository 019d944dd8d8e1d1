package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/** The database refused an erasure; nothing was erased. */
public final class FailedErasureException extends CatalogException {

    private static final long serialVersionUID = 1;

    /** Names the fonds and what the database said. */
    public FailedErasureException(RecordId fonds, Throwable cause) {
        super("The fonds " + fonds + " could not be erased, nothing was: " + cause.getMessage());
        initCause(cause);
    }
}
