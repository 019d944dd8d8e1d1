package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a terminal of the reading room shows: the field where a browser becomes one; in a session, where to begin and how to end. */
@Controller
class TerminalController {

    static final String ROOM = "/reading-room";

    private final ReadingTerminals terminals;
    private final ReadingSeats seats;
    private final GuestAudit audit;
    private final OpenedShelf shelf;
    private final DoorTries tries;

    TerminalController(
            ReadingTerminals terminals, ReadingSeats seats, GuestAudit audit, OpenedShelf shelf, DoorTries tries) {
        this.terminals = terminals;
        this.seats = seats;
        this.audit = audit;
        this.shelf = shelf;
        this.tries = tries;
    }

    @GetMapping(ROOM)
    String room(@RequestParam(defaultValue = "") String said, HttpServletRequest request, Model model) {
        Optional<Seat> seat = request.getUserPrincipal() == null ? seats.find(request) : Optional.empty();
        if (seat.isPresent()) {
            Viewer.ReadingRoom viewer = seat.get().viewer(request.getRemoteAddr());
            model.addAttribute("name", seat.get().name());
            model.addAttribute(
                    "opened",
                    viewer.reader()
                            .map(reader ->
                                    shelf.list(viewer, reader.agreements().keySet()))
                            .orElse(List.of()));
            model.addAttribute("reader", viewer.reader().isPresent());
            return "guest/room";
        }
        boolean known = List.of("registered", "left").contains(said);
        return form(known ? "room." + said : "", false, model);
    }

    /** Makes this browser a terminal, by a code that staff made at the desk. */
    @PostMapping(ROOM)
    String register(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        tries.count(request, response);
        Optional<String> copied = PrintedCode.parse(code);
        Optional<String> key = copied.flatMap(known -> terminals.register(known, request.getRemoteAddr()));
        if (key.isEmpty()) {
            audit.refused(request.getRemoteAddr(), "TERMINAL");
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return form(copied.isPresent() ? "visit.nothing" : "visit.miscopied", true, model);
        }
        tries.forgive(request);
        response.addHeader(HttpHeaders.SET_COOKIE, seats.cookie(key.get()));
        return "redirect:" + ROOM + "?said=registered";
    }

    @PostMapping(ROOM + "/leave")
    String leave(HttpServletRequest request) {
        seats.leave(request);
        return "redirect:" + ROOM + "?said=left";
    }

    private static String form(String said, boolean problem, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("problem", problem);
        return "guest/terminal";
    }
}
