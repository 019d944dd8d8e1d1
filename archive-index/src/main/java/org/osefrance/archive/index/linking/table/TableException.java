package org.osefrance.archive.index.linking.table;

/** A table that cannot be taken as it is; the message names line and column and says what would be taken. */
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    TableException(String message) {
        super(message);
    }
}
