package org.osefrance.archive.index.catalog;

/** A writing that the catalogue did not take; nothing of it was kept. */
public abstract class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CatalogException(String message) {
        super(message);
    }
}
