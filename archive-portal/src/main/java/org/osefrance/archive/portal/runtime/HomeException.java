package org.osefrance.archive.portal.runtime;

/** A home that cannot be used; the message says why and what to do. */
public sealed class HomeException extends RuntimeException permits HomeInUseException {

    private static final long serialVersionUID = 1L;

    HomeException(String message) {
        super(message);
    }

    HomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
