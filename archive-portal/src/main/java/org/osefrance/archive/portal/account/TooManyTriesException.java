package org.osefrance.archive.portal.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A try that was not looked at, because there were too many before it. */
final class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTriesException(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** How long nothing will be looked at. */
    Duration remaining() {
        return wait;
    }
}
