package org.osefrance.archive.portal.runtime;

/** Another process has the home. */
public final class HomeInUseException extends HomeException {

    private static final long serialVersionUID = 1L;

    HomeInUseException(String message) {
        super(message);
    }
}
