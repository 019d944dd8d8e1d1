package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * Guests and their sessions. A session holds a {@link GuestVisit} and nothing that opens anything: the grant is asked at every
 * request, so that what was taken back is closed with the next.
 */
@Component
final class GuestVisits {

    private static final String KEPT_AS = GuestVisit.class.getName();

    private final GrantKeys keys;
    private final GuestAudit audit;
    private final Clock clock;

    GuestVisits(GrantKeys keys, GuestAudit audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody here by a grant. */
    record Guest(GuestVisit visit, FamilyGrant grant) {}

    /** Who is here by a grant; asked of the tables once in each request. */
    Optional<Guest> findGuest(HttpServletRequest request) {
        if (request.getAttribute(KEPT_AS) instanceof Asked asked) {
            return asked.guest();
        }
        Asked asked = new Asked(Optional.ofNullable(request.getSession(false)).flatMap(this::find));
        request.setAttribute(KEPT_AS, asked);
        return asked.guest();
    }

    private Optional<Guest> find(HttpSession session) {
        if (!(session.getAttribute(KEPT_AS) instanceof GuestVisit visit)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<GrantKeys.Entry> entry = visit.isOver(now) ? Optional.empty() : keys.find(visit.key());
        if (entry.isEmpty()) {
            session.invalidate();
            return Optional.empty();
        }
        GuestVisit seen = visit.seenAt(now);
        session.setAttribute(KEPT_AS, seen);
        return Optional.of(new Guest(seen, entry.get().grant()));
    }

    /**
     * Lets somebody in by a link or code, in a session of its own: whatever stood in one before, its name and the token of
     * its forms included, is gone.
     *
     * @return false when it opens nothing, for whatever reason
     */
    boolean enter(GrantKeys.Kind kind, String secret, HttpServletRequest request) {
        Optional<GrantKeys.Entry> entry = keys.enter(kind, secret, request.getRemoteAddr());
        if (entry.isEmpty()) {
            audit.refused(request.getRemoteAddr(), kind.name());
            return false;
        }
        Instant now = clock.instant();
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        request.getSession(true)
                .setAttribute(KEPT_AS, new GuestVisit(entry.get().digest(), now, now));
        return true;
    }

    /** Ends the visit. */
    void leave(HttpServletRequest request) {
        findGuest(request).ifPresent(guest -> {
            Viewer.Family viewer = guest.grant().viewer(request.getRemoteAddr());
            audit.guest(viewer, Action.LEAVE, viewer.occasion(), "");
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            request.removeAttribute(KEPT_AS);
        });
    }

    private record Asked(Optional<Guest> guest) {}
}
