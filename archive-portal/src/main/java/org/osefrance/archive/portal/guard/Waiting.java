package org.osefrance.archive.portal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The answer to a try that is not looked at. */
public final class Waiting {

    private static final int SECONDS = 60;

    private Waiting() {}

    /** 429 with the time to wait (RFC 6585, section 4), and a page that says it in minutes. */
    public static void ask(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(wait, request, response);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** The same for a controller, to throw. */
    public static ResponseStatusException asking(
            Duration wait, HttpServletRequest request, HttpServletResponse response) {
        tell(wait, request, response);
        return new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }

    private static void tell(Duration wait, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute("minutes", wait.plusSeconds(SECONDS - 1).toMinutes());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }
}
