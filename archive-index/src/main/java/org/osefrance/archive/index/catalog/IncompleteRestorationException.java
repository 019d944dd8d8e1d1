package org.osefrance.archive.index.catalog;

/** What was brought back does not make a catalogue, or there is one already; the database is as it was before. */
public final class IncompleteRestorationException extends CatalogException {

    private static final long serialVersionUID = 1;

    /** Says what is missing. */
    public IncompleteRestorationException(String message) {
        super(message);
    }
}
