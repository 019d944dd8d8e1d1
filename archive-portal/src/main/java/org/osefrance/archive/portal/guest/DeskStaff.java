package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/** Who of the staff is behind a request to one of the desks here; anybody else meets what a stranger meets. */
@Component
final class DeskStaff {

    private final RequestViewer viewers;

    DeskStaff(RequestViewer viewers) {
        this.viewers = viewers;
    }

    /** Whoever is signed in; which roles an address needs is said elsewhere. */
    Viewer.Staff of(HttpServletRequest request) {
        if (viewers.of(request) instanceof Viewer.Staff staff) {
            return staff;
        }
        throw new NotHereException();
    }

    /** An archivist. */
    Viewer.Staff archivist(HttpServletRequest request) {
        Viewer.Staff staff = of(request);
        if (!staff.roles().contains(Viewer.Role.ARCHIVIST)) {
            throw new NotHereException();
        }
        return staff;
    }

    /** Somebody who may open records to others now: whoever reads closed records for a reason opens none without one. */
    Viewer.Staff giving(HttpServletRequest request) {
        Viewer.Staff staff = of(request);
        if (!mayGive(staff)) {
            throw new NotHereException();
        }
        return staff;
    }

    /** Whether somebody may open records to others now. */
    static boolean mayGive(Viewer.Staff staff) {
        return staff.seesClosed() || staff.isResearching();
    }
}
