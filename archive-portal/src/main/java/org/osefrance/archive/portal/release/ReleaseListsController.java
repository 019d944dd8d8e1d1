package org.osefrance.archive.portal.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Prospect;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.index.catalog.ReleaseLists;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.ReadableReasons;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of the release desk: what could be released, what is undescribed, who living is named online, what comes. */
@Controller
class ReleaseListsController {

    static final String WAITING = ReleaseController.DESK + "/waiting";
    static final String UNDESCRIBED = ReleaseController.DESK + "/undescribed";
    static final String LIVING = ReleaseController.DESK + "/living";
    static final String COMING = ReleaseController.DESK + "/coming";

    private static final int SLICE = 40;
    private static final int LONGEST = 3_650;

    private final Archive archive;
    private final Desk desk;
    private final Catalog catalog;
    private final ReadableReasons reasons;

    ReleaseListsController(Archive archive, Desk desk, Catalog catalog, ReadableReasons reasons) {
        this.archive = archive;
        this.desk = desk;
        this.catalog = catalog;
        this.reasons = reasons;
    }

    @GetMapping(WAITING)
    String waiting(
            @RequestParam(defaultValue = "") String after, HttpServletRequest request, Locale locale, Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        return show(
                archivist,
                "waiting",
                WAITING + "?",
                lists().listReleasable(archivist, RecordId.parse(after), SLICE + 1),
                locale,
                model);
    }

    @GetMapping(UNDESCRIBED)
    String undescribed(
            @RequestParam(defaultValue = "") String after, HttpServletRequest request, Locale locale, Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        return show(
                archivist,
                "undescribed",
                UNDESCRIBED + "?",
                lists().listUndescribed(archivist, RecordId.parse(after), SLICE + 1),
                locale,
                model);
    }

    @GetMapping(LIVING)
    String living(
            @RequestParam(defaultValue = "") String after, HttpServletRequest request, Locale locale, Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        return show(
                archivist,
                "living",
                LIVING + "?",
                lists().listNamingLiving(archivist, RecordId.parse(after), SLICE + 1),
                locale,
                model);
    }

    /** @param days how far ahead to look */
    @GetMapping(COMING)
    String coming(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        int ahead = ahead(days);
        model.addAttribute("days", ahead);
        return show(
                archivist,
                "coming",
                COMING + "?days=" + ahead + "&",
                lists().listComing(archivist, desk.today().plusDays(ahead), RecordId.parse(after), SLICE + 1),
                locale,
                model);
    }

    private static int ahead(String days) {
        return days.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(days), 1, LONGEST) : ComingReminder.DAYS;
    }

    private ReleaseLists lists() {
        return archive.releaseLists();
    }

    private String show(
            Viewer archivist, String list, String path, List<ReleaseLists.Line> found, Locale locale, Model model) {
        model.addAttribute("list", list);
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(SLICE)
                        .map(line -> line(archivist, line, locale))
                        .toList());
        if (found.size() > SLICE) {
            model.addAttribute(
                    "next", path + "after=" + found.get(SLICE - 1).place().record());
        }
        return "release/list";
    }

    private Shown line(Viewer archivist, ReleaseLists.Line line, Locale locale) {
        String title = catalog.findUnit(archivist, line.place().within())
                .map(unit -> unit.description().title())
                .orElse("");
        int page = line.place()
                .page()
                .flatMap(id -> catalog.findPage(archivist, id))
                .map(PageView::number)
                .orElse(0);
        RecordId about = line.place().page().orElse(line.place().within());
        return new Shown(
                line.kind(),
                line.reference(),
                title,
                page,
                ReleaseController.DESK + "/" + about,
                standing(line.online(), locale),
                standing(line.onsite(), locale),
                line.lookedThrough(),
                line.livingUntil()
                        .filter(day -> !day.equals(AccessRules.NOBODY_KNOWS))
                        .map(day -> EffectLines.day(day, locale)),
                line.release(),
                line.release().flatMap(ReleaseDecision::takesEffect).map(day -> EffectLines.day(day, locale)));
    }

    private Standing standing(Prospect prospect, Locale locale) {
        return new Standing(
                prospect.shown(),
                prospect.opens().map(day -> EffectLines.day(day, locale)),
                reasons.of(prospect.bases(), locale));
    }

    /** How it stands at one place. */
    record Standing(Prospect.Extent shown, Optional<String> opens, List<String> reasons) {}

    /**
     * One line, for its template.
     *
     * @param page its number; 0 for a unit
     * @param desk where to decide about it
     * @param looked whether somebody said who is named
     * @param livingUntil the day until which somebody named is presumed living; empty where nobody can say
     * @param release the decision that holds
     * @param since the day from which it holds
     */
    record Shown(
            Kind kind,
            String reference,
            String title,
            int page,
            String desk,
            Standing online,
            Standing onsite,
            boolean looked,
            Optional<String> livingUntil,
            Optional<ReleaseDecision> release,
            Optional<String> since) {}
}
