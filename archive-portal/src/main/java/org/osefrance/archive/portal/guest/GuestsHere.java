package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.osefrance.archive.portal.web.KnownGuests;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/** The guest behind a request: whoever entered by a grant, wherever they sit; else whoever sits at a terminal in a session. */
@Component
final class GuestsHere implements KnownGuests {

    private final GuestVisits visits;
    private final ReadingSeats seats;

    GuestsHere(GuestVisits visits, ReadingSeats seats) {
        this.visits = visits;
        this.seats = seats;
    }

    @Override
    public Optional<Viewer> find(HttpServletRequest request) {
        return visits.findGuest(request)
                .<Viewer>map(guest -> guest.grant().viewer(request.getRemoteAddr()))
                .or(() -> seats.find(request).map(seat -> seat.viewer(request.getRemoteAddr())));
    }
}
