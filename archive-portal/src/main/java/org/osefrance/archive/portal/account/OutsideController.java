package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.osefrance.archive.portal.web.NotHereException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where people link their account here with the one they have at the house that vouches for staff, and take that back. */
@Controller
class OutsideController {

    private static final String LINK = StaffRoute.ME + "/outside";

    private final OutsideHouse house;
    private final OutsideIdentities identities;
    private final AccountNews news;

    OutsideController(OutsideHouse house, OutsideIdentities identities, AccountNews news) {
        this.house = house;
        this.identities = identities;
        this.news = news;
    }

    /** Leads to the house; whoever comes back from it is linked to this account ({@link OutsideSignIn}). */
    @PostMapping(LINK)
    String link(HttpSession session) {
        if (!house.isSet()) {
            throw new NotHereException();
        }
        session.setAttribute(OutsideSignIn.LINKING, true);
        return "redirect:" + StaffRoute.OUTSIDE + "/" + OutsideHouse.ID;
    }

    @PostMapping(LINK + "/unlink")
    String unlink(SignedIn self, HttpServletRequest request) {
        identities.unlink(self.account().id());
        news.tell(AccountEvent.Kind.OUTSIDE_UNLINKED, self.getName(), request);
        return "redirect:" + StaffRoute.ME;
    }
}
