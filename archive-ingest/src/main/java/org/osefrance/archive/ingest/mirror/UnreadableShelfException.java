package org.osefrance.archive.ingest.mirror;

/** Something in the mirror that cannot be read; the message names the object and the line. */
public final class UnreadableShelfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableShelfException(String message) {
        super(message);
    }
}
