package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/** Somebody else wrote a version between reading and writing. */
public final class StaleVersionException extends CatalogException {

    private static final long serialVersionUID = 1;

    /**
     * Names the two versions.
     *
     * @param expected the version the author had read
     * @param current the version that is there
     */
    public StaleVersionException(RecordId record, int expected, int current) {
        super("%s has changed meanwhile: you read version %d, there is version %d now. Read it again before writing."
                .formatted(record, expected, current));
    }
}
