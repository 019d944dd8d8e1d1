package org.osefrance.archive.ingest.image;

/**
 * No page can be made from a file: not an image we read, damaged, or larger than allowed. The original is kept; the
 * message says in an archivist's words what is wrong with it. Trying again does not help.
 */
public final class UnreadableImageException extends Exception {

    public UnreadableImageException(String message) {
        super(message);
    }

    public UnreadableImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
