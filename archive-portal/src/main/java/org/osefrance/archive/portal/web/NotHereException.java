package org.osefrance.archive.portal.web;

/**
 * What was asked for is unknown or closed to this viewer. It carries nothing that could tell the two apart, and the page
 * it leads to is the same.
 */
public final class NotHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Thrown by a page that found nothing for this viewer. */
    public NotHereException() {
        super("there is nothing at this address for this viewer", null, false, false);
    }
}
