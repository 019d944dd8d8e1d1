package org.osefrance.archive.portal.account;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of those who work here: what they may do, each with its way. */
@Controller
class DeskController {

    @GetMapping(StaffRoute.DESK)
    String desk(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute(
                "may", account.orderedRoles().stream().map(Enum::name).toList());
        return "account/desk";
    }
}
