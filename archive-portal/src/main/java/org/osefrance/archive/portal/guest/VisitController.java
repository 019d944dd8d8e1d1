package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The door for people of a family: they follow a link or type a printed code, find what was opened to them, and leave again.
 * A link is used by a button and not by looking at it, because programs that guard a mailbox look at links too. Whatever opens
 * nothing, unknown, used or ended, is answered in the same words.
 */
@Controller
class VisitController {

    static final String VISIT = "/visit";

    private static final String NOTHING = "visit.nothing";

    private final GuestVisits visits;
    private final OpenedShelf shelf;
    private final DoorTries tries;

    VisitController(GuestVisits visits, OpenedShelf shelf, DoorTries tries) {
        this.visits = visits;
        this.shelf = shelf;
        this.tries = tries;
    }

    /** What was opened to the guest; for everybody else the field for a code. */
    @GetMapping(VISIT)
    String door(
            @RequestParam(required = false) Optional<String> left,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<GuestVisits.Guest> guest =
                request.getUserPrincipal() == null ? visits.findGuest(request) : Optional.empty();
        if (guest.isPresent()) {
            FamilyGrant grant = guest.get().grant();
            Viewer.Family viewer = grant.viewer(request.getRemoteAddr());
            model.addAttribute("opened", shelf.list(viewer, grant.terms().records()));
            model.addAttribute("lastDay", ReadableDates.day(grant.terms().lastDay(), locale));
            return "guest/opened";
        }
        return form(left.isPresent() ? "visit.left" : "", false, model);
    }

    @PostMapping(VISIT)
    String byCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> copied = PrintedCode.parse(code);
        return enter(
                request,
                response,
                model,
                copied.isPresent() ? NOTHING : "visit.miscopied",
                () -> copied.isPresent() && visits.enter(GrantKeys.Kind.CODE, copied.get(), request));
    }

    /** The same page for every link, good or not. */
    @GetMapping(VISIT + "/{token}")
    String link(@PathVariable String token, HttpServletRequest request, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("staff", request.getUserPrincipal() != null);
        return "guest/link";
    }

    @PostMapping(VISIT + "/{token}")
    String byLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return enter(request, response, model, NOTHING, () -> visits.enter(GrantKeys.Kind.LINK, token, request));
    }

    @PostMapping(VISIT + "/leave")
    String leave(HttpServletRequest request) {
        visits.leave(request);
        return "redirect:" + VISIT + "?left";
    }

    private String enter(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            String problem,
            BooleanSupplier entering) {
        if (request.getUserPrincipal() != null) {
            return form("visit.staff", true, model);
        }
        tries.count(request, response);
        if (!entering.getAsBoolean()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return form(problem, true, model);
        }
        tries.forgive(request);
        return "redirect:" + VISIT;
    }

    private static String form(String said, boolean problem, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("problem", problem);
        return "guest/door";
    }
}
