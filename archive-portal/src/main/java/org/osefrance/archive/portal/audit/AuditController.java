package org.osefrance.archive.portal.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditTrail;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.portal.export.CsvTable;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.TypedText;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Viewer.Role;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit, for the data-protection officer alone. To look at it is an entry of it. */
@Controller
class AuditController {

    private static final String AUDIT = "/staff/audit";
    private static final String LIST = AUDIT + "/opened";
    private static final int SLICE = 100;

    private final AuditTrail trail;
    private final OpenedList opened;
    private final AuditChecks checks;
    private final DeskAudit audit;
    private final RequestViewer viewers;
    private final Words words;

    AuditController(
            AuditTrail trail,
            OpenedList opened,
            AuditChecks checks,
            DeskAudit audit,
            RequestViewer viewers,
            Words words) {
        this.trail = trail;
        this.opened = opened;
        this.checks = checks;
        this.audit = audit;
        this.viewers = viewers;
        this.words = words;
    }

    /** @param before number of the last entry of the slice before */
    @GetMapping(AUDIT)
    String entries(
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String before,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff officer = officer(request);
        AuditFilter filter = new AuditFilter(record, kind, who, from, until);
        note(officer, filter.record(), filter.note());
        List<KeptEntry> found = trail.listEntries(officer, filter.question(number(before), SLICE + 1));
        List<KeptEntry> slice = found.stream().limit(SLICE).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Actor.Kind.values());
        model.addAttribute(
                "entries", slice.stream().map(kept -> words.line(kept, locale)).toList());
        model.addAttribute("next", found.size() > SLICE ? slice.getLast().number() : 0);
        model.addAttribute("listable", RecordId.parse(record.strip()).isPresent());
        model.addAttribute("check", checks.findLast().map(check -> words.check(check, locale)));
        return "audit/entries";
    }

    @PostMapping(AUDIT + "/verify")
    String verify(HttpServletRequest request) {
        Viewer.Staff officer = officer(request);
        audit.note(officer, Action.READ_AUDIT, List.of(), "verification");
        checks.verify(officer.account());
        return "redirect:" + AUDIT;
    }

    /**
     * The list that can be given to the person a file is about.
     *
     * @param names whether accounts are named
     */
    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "false") boolean names,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        List<KeptEntry> looks = looks(record, names, request);
        model.addAttribute("record", record.strip());
        model.addAttribute("names", names);
        model.addAttribute("made", words.now(locale));
        model.addAttribute(
                "looks",
                looks.stream().map(kept -> words.look(kept, names, locale)).toList());
        return "audit/opened";
    }

    /** The same as a table. */
    @GetMapping(LIST + "/csv")
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "false") boolean names,
            HttpServletRequest request,
            Locale locale) {
        CsvTable table = new CsvTable(words.head(locale));
        for (KeptEntry kept : looks(record, names, request)) {
            Words.Look look = words.look(kept, names, locale);
            table.add(List.of(look.moment(), look.who(), look.what(), look.why()));
        }
        return table.answer("opened-" + record.strip() + ".csv");
    }

    private List<KeptEntry> looks(String record, boolean names, HttpServletRequest request) {
        Viewer.Staff officer = officer(request);
        RecordId id = RecordId.parse(record.strip()).orElseThrow(NotHereException::new);
        note(officer, id.value(), "list of who opened it" + (names ? ", with accounts" : ""));
        return opened.listLooks(officer, id);
    }

    private void note(Viewer.Staff officer, String record, String what) {
        audit.note(
                officer,
                Action.READ_AUDIT,
                RecordId.parse(record.strip()).map(List::of).orElse(List.of()),
                what);
    }

    private Viewer.Staff officer(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Role.DATA_PROTECTION));
    }

    private static long number(String written) {
        long number = TypedText.number(written);
        return number == 0 ? Long.MAX_VALUE : number;
    }
}
