package org.osefrance.archive.portal.demonstration;

/** Invented papers and real ones were about to stand in one archive; the message says what to do instead. */
public final class MixedArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MixedArchiveException(String message) {
        super(message);
    }
}
