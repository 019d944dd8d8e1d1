package org.osefrance.archive.portal.table;

/** The tables of the portal could not be reached; the cause says why. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
