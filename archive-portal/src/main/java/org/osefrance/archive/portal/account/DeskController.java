package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.osefrance.archive.portal.web.DeskReminder;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of those who work here: what they may do, each with its way. */
@Controller
class DeskController {

    private final RequestViewer viewers;
    private final ObjectProvider<DeskReminder> reminders;

    DeskController(RequestViewer viewers, ObjectProvider<DeskReminder> reminders) {
        this.viewers = viewers;
        this.reminders = reminders;
    }

    @GetMapping(StaffRoute.DESK)
    String desk(@AuthenticationPrincipal Account account, HttpServletRequest request, Model model) {
        Viewer viewer = viewers.of(request);
        model.addAttribute(
                "coming",
                reminders.stream().mapToLong(reminder -> reminder.count(viewer)).sum());
        model.addAttribute(
                "may", account.orderedRoles().stream().map(Enum::name).toList());
        return "account/desk";
    }
}
