package org.osefrance.archive.index.audit;

/**
 * The audit could not be written or read. The message holds nothing of an entry, and there is no cause: what a database says
 * of a row it refuses repeats the row.
 */
public final class AuditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message fit for a log */
    public AuditException(String message) {
        super(message);
    }
}
