package org.osefrance.archive.portal.account;

/** The accounts could not be reached; the cause says why. */
final class AccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountException(String message, Throwable cause) {
        super(message, cause);
    }
}
