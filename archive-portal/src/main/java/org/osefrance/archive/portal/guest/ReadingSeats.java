package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.osefrance.archive.portal.web.Site;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Requests from terminals. The key of a terminal lies in a cookie that no script reads and that no other site's page sends; the
 * session is a row of its terminal, so that nothing a reader could take along opens anything elsewhere.
 */
@Component
final class ReadingSeats {

    static final String COOKIE = "reading-room";

    private static final Duration KEPT = Duration.ofDays(400);
    private static final String KEPT_AS = Seat.class.getName();

    private final ReadingSessions sessions;
    private final Site site;

    ReadingSeats(ReadingSessions sessions, Site site) {
        this.sessions = sessions;
        this.site = site;
    }

    /** The session at the terminal behind a request; asked of the tables once in each request. */
    Optional<Seat> find(HttpServletRequest request) {
        if (request.getAttribute(KEPT_AS) instanceof Asked asked) {
            return asked.seat();
        }
        Asked asked = new Asked(findKey(request).flatMap(sessions::find));
        request.setAttribute(KEPT_AS, asked);
        return asked.seat();
    }

    /** Ends it. */
    void leave(HttpServletRequest request) {
        find(request).ifPresent(seat -> sessions.leave(seat, request.getRemoteAddr()));
        request.removeAttribute(KEPT_AS);
    }

    /** What makes a browser a terminal. */
    String cookie(String key) {
        return ResponseCookie.from(COOKIE, key)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(site.secure())
                .sameSite("Strict")
                .build()
                .toString();
    }

    private static Optional<String> findKey(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private record Asked(Optional<Seat> seat) {}
}
