package org.osefrance.archive.portal.command;

/** A command that cannot be carried out as it was given; the message says what would be taken. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
