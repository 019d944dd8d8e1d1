package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/** The viewer behind a request: the signed-in account with the rights it has now ({@link StaffSessions}), or the public. */
@Component
final class SignedInViewer implements RequestViewer {

    @Override
    public Viewer of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof SignedIn signedIn && signedIn.isIn()
                ? new Viewer.Staff(
                        signedIn.account().name(),
                        signedIn.account().roles(),
                        signedIn.account().services(),
                        new Occasion(request.getRemoteAddr(), signedIn.session().purpose()))
                : Viewer.anyone();
    }
}
