package org.osefrance.archive.portal.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.ingest.fixity.Mending;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows how the archive is, has everything looked at now, and has brought back what is damaged. */
@Controller
class KeepingController {

    static final String PAGE = "/staff/keeping";

    private static final String SAID = "said";

    private final Archive archive;
    private final RequestViewer viewers;
    private final ReadableDates dates;

    KeepingController(Archive archive, RequestViewer viewers, ReadableDates dates) {
        this.archive = archive;
        this.viewers = viewers;
        this.dates = dates;
    }

    @GetMapping(PAGE)
    String show(Locale locale, Model model) {
        model.addAttribute("work", WorkState.of(archive));
        model.addAttribute("kept", KeptState.of(archive.keeping(), dates, locale));
        model.addAttribute("disks", DiskState.list(archive));
        if (archive.legalClock().isHeld()) {
            model.addAttribute("shown", dates.moment(archive.legalClock().shown(), locale));
            model.addAttribute("believed", dates.moment(archive.legalClock().instant(), locale));
        }
        return "keeping/state";
    }

    @PostMapping(PAGE + "/pass")
    String beginPass(RedirectAttributes next) {
        archive.keeping().beginPass();
        next.addFlashAttribute(SAID, "begun");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/mend")
    String mend(HttpServletRequest request, RedirectAttributes next) {
        if (!(viewers.of(request) instanceof Viewer.Staff staff)) {
            throw new NotHereException();
        }
        archive.audit()
                .add(new AuditEntry(
                        archive.clock().instant(),
                        Actor.of(staff),
                        Action.MEND_STORE,
                        List.of(),
                        staff.occasion(),
                        AuditEntry.Answer.ALLOWED,
                        List.of(),
                        "from the page"));
        List<Mending.Attempt> attempts = archive.mend();
        next.addFlashAttribute(
                SAID, attempts.stream().allMatch(attempt -> attempt.obstacles().isEmpty()) ? "mended" : "not-mended");
        return "redirect:" + PAGE;
    }
}
