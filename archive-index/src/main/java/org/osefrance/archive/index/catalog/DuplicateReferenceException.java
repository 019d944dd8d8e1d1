package org.osefrance.archive.index.catalog;

/** A reference stands for another unit already. */
public final class DuplicateReferenceException extends CatalogException {

    private static final long serialVersionUID = 1;

    /** Names the reference. */
    public DuplicateReferenceException(String reference) {
        super("The reference '" + reference + "' is taken by another unit; choose one that is free.");
    }
}
