package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osefrance.archive.portal.guard.Trials;
import org.osefrance.archive.portal.guard.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Counts tries at the doors for guests, by the place they come from and before they are looked at. */
@Component
final class DoorTries {

    /** Fewer than thirty, and enough for somebody whose eyes are tired. */
    static final int MOST = 25;

    private static final String WHAT = "guest";

    private final Trials trials;

    DoorTries(Trials trials) {
        this.trials = trials;
    }

    /**
     * Counts a try.
     *
     * @throws ResponseStatusException 429 with the time to wait (RFC 6585, section 4) when it must not be looked at
     */
    void count(HttpServletRequest request, HttpServletResponse response) {
        trials.countFrom(request.getRemoteAddr(), WHAT, MOST).ifPresent(wait -> {
            throw Waiting.asking(wait, request, response);
        });
    }

    /** The last one was none: it opened. */
    void forgive(HttpServletRequest request) {
        trials.forgiveFrom(request.getRemoteAddr(), WHAT);
    }
}
