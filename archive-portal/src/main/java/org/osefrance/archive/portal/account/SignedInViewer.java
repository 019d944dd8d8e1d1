package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.osefrance.archive.portal.web.KnownGuests;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * The viewer behind a request: the signed-in account with the rights it has now ({@link StaffSessions}), or a guest, or the
 * public. Whoever has begun to sign in is no guest meanwhile.
 */
@Component
final class SignedInViewer implements RequestViewer {

    private final KnownGuests guests;

    SignedInViewer(KnownGuests guests) {
        this.guests = guests;
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof SignedIn signedIn) {
            return signedIn.isIn() ? staff(signedIn, request) : Viewer.anyone();
        }
        return guests.find(request).orElseGet(Viewer::anyone);
    }

    private static Viewer staff(SignedIn signedIn, HttpServletRequest request) {
        return new Viewer.Staff(
                signedIn.account().name(),
                signedIn.account().roles(),
                signedIn.account().services(),
                new Occasion(request.getRemoteAddr(), signedIn.session().purpose()));
    }
}
