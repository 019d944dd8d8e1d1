package org.osefrance.archive.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the data-protection desk: what presses, and the ways to everything else. */
@Controller
class ProtectionDesk {

    static final String DESK = "/staff/data-protection";

    private final Officer officer;
    private final RightsRequests requests;
    private final Breaches breaches;
    private final Clock clock;

    ProtectionDesk(Officer officer, RightsRequests requests, Breaches breaches, Clock clock) {
        this.officer = officer;
        this.requests = requests;
        this.breaches = breaches;
        this.clock = clock;
    }

    @GetMapping(DESK)
    String desk(HttpServletRequest request, Model model) {
        officer.behind(request);
        List<RightsRequest> open = requests.list().stream()
                .filter(asked -> asked.standing().isOpen())
                .toList();
        model.addAttribute("open", open.size());
        model.addAttribute(
                "late",
                open.stream().filter(asked -> asked.term(clock).isOver()).count());
        model.addAttribute(
                "untold",
                breaches.list().stream()
                        .filter(breach -> breach.closedAt().isEmpty() && !breach.authorityIsSettled())
                        .count());
        return "protection/desk";
    }
}
