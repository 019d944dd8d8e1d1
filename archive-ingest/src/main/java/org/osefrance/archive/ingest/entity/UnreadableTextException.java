package org.osefrance.archive.ingest.entity;

/** A file is no plain text; the message names the line. */
public final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableTextException(String message) {
        super(message);
    }
}
