package org.osefrance.archive.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;
import org.osefrance.archive.schemas.access.Viewer;

/** Tells who is behind a request; whatever reads records for a page asks this first. */
@FunctionalInterface
public interface RequestViewer {

    /** The signed-in member of staff, a guest, or else the public. */
    Viewer of(HttpServletRequest request);

    /**
     * The member of staff behind a request, who has one of these roles.
     *
     * @throws NotHereException when it is anybody else: they meet the same page as a stranger at an unknown address
     */
    default Viewer.Staff staff(HttpServletRequest request, Set<Viewer.Role> roles) {
        if (of(request) instanceof Viewer.Staff staff && !Collections.disjoint(staff.roles(), roles)) {
            return staff;
        }
        throw new NotHereException();
    }
}
