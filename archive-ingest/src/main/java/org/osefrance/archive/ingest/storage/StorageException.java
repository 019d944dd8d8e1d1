package org.osefrance.archive.ingest.storage;

import org.jspecify.annotations.Nullable;

/** The store could not do what it was asked; the message says what, in words for the person at the desk. */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
