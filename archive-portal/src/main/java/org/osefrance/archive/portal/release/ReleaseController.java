package org.osefrance.archive.portal.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an archivist decides what is shown on the web: form, preview of what it would do, confirmation. */
@Controller
class ReleaseController {

    static final String DESK = "/staff/release";

    private static final String ONE = DESK + "/{id}";
    private static final int SLICE = 100;

    private final Desk desk;
    private final Catalog catalog;
    private final EffectLines effects;

    ReleaseController(Desk desk, Catalog catalog, EffectLines effects) {
        this.desk = desk;
        this.catalog = catalog;
        this.effects = effects;
    }

    @GetMapping(ONE)
    String form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        Desk.Subject subject = desk.subject(archivist, id);
        model.addAttribute("done", said.equals("done"));
        return showForm(
                archivist,
                subject,
                new Chosen(List.of(subject.record()), ReleaseForm.empty(desk.today())),
                after,
                "",
                locale,
                model);
    }

    /** What the decision would do; nothing is decided by it. */
    @PostMapping(ONE + "/preview")
    String preview(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        Desk.Subject subject = desk.subject(archivist, id);
        Chosen chosen = chosen(archivist, subject, fields);
        try {
            return showPreview(archivist, subject, chosen, decided(archivist, chosen), false, locale, model);
        } catch (UnusableFormException unusable) {
            return showForm(archivist, subject, chosen, "", unusable.key(), locale, model);
        }
    }

    /** Decides what was previewed; where something changed meanwhile, the preview is shown again. */
    @PostMapping(ONE + "/confirm")
    String confirm(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        Desk.Subject subject = desk.subject(archivist, id);
        Chosen chosen = chosen(archivist, subject, fields);
        try {
            Decided decided = decided(archivist, chosen);
            Rehearsal rehearsal = desk.rehearse(archivist, chosen.records(), decided);
            boolean same = PreviewMark.of(decided, rehearsal).equals(fields.getFirst("seen"));
            return same && desk.decide(archivist, rehearsal, decided)
                    ? "redirect:" + subject.desk() + "?said=done"
                    : showPreview(archivist, subject, chosen, decided, true, locale, model);
        } catch (UnusableFormException unusable) {
            return showForm(archivist, subject, chosen, "", unusable.key(), locale, model);
        }
    }

    private static Decided decided(Viewer.Staff archivist, Chosen chosen) throws UnusableFormException {
        Decided decided = chosen.form().decided(archivist.account());
        if (decided.isNothing()) {
            throw new UnusableFormException("release.nothing-chosen");
        }
        if (chosen.records().isEmpty()) {
            throw new UnusableFormException("release.no-record");
        }
        return decided;
    }

    private String showPreview(
            Viewer.Staff archivist,
            Desk.Subject subject,
            Chosen chosen,
            Decided decided,
            boolean stale,
            Locale locale,
            Model model) {
        Rehearsal rehearsal = desk.rehearse(archivist, chosen.records(), decided);
        model.addAttribute("subject", subject);
        model.addAttribute("form", chosen.form());
        model.addAttribute("records", chosen.records());
        model.addAttribute("rehearsal", rehearsal);
        model.addAttribute("online", effects.of(archivist, rehearsal, Place.ONLINE, locale));
        model.addAttribute(
                "onsite",
                effects.of(archivist, rehearsal, Place.ONSITE, locale).stream()
                        .filter(EffectLines.TurnLines::isChange)
                        .toList());
        model.addAttribute("seen", PreviewMark.of(decided, rehearsal));
        model.addAttribute("stale", stale);
        return "release/preview";
    }

    private String showForm(
            Viewer.Staff archivist,
            Desk.Subject subject,
            Chosen chosen,
            String after,
            String problem,
            Locale locale,
            Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("form", chosen.form());
        model.addAttribute("records", chosen.records());
        model.addAttribute("parts", parts(archivist, subject, after, model));
        model.addAttribute("problem", problem);
        model.addAttribute("scopes", ReleaseDecision.Scope.values());
        model.addAttribute("expressly", ReleaseDecision.Expressly.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("persons", ReleaseForm.PERSONS);
        current(archivist, subject.record()).ifPresent(release -> {
            model.addAttribute("current", release);
            release.takesEffect().ifPresent(day -> model.addAttribute("since", EffectLines.day(day, locale)));
        });
        return "release/form";
    }

    private Optional<ReleaseDecision> current(Viewer archivist, RecordId record) {
        List<RecordVersion<?>> versions = catalog.listVersions(archivist, record);
        return versions.isEmpty()
                ? Optional.empty()
                : versions.getLast().access().publication().release();
    }

    /** What lies in a unit and can be decided about apart. */
    private List<Part> parts(Viewer archivist, Desk.Subject subject, String after, Model model) {
        List<Part> parts = new ArrayList<>();
        RecordId unit = subject.unit().description().id();
        if (subject.page().isPresent()) {
            return parts;
        }
        if (subject.unit().description().level() == DescriptionLevel.ITEM) {
            catalog.listPages(archivist, unit)
                    .forEach(page -> parts.add(new Part(page.page().id(), "", page.number())));
            return parts;
        }
        String from = after.chars().anyMatch(Character::isISOControl) ? "" : after;
        List<UnitView> children = catalog.listChildren(archivist, unit, from, SLICE + 1);
        children.stream()
                .limit(SLICE)
                .map(UnitView::description)
                .forEach(child -> parts.add(new Part(child.id(), child.reference() + " — " + child.title(), 0)));
        if (children.size() > SLICE) {
            model.addAttribute(
                    "next",
                    subject.desk() + "?after="
                            + Addresses.encoded(
                                    children.get(SLICE - 1).description().reference()));
        }
        return parts;
    }

    /** Only what the page is about, and what lies directly in it. */
    private Chosen chosen(Viewer archivist, Desk.Subject subject, MultiValueMap<String, String> fields) {
        List<RecordId> records = all(fields, "records").stream()
                .map(id -> RecordId.parse(id).orElseThrow(NotHereException::new))
                .distinct()
                .toList();
        records.forEach(record -> {
            Desk.Subject part = desk.subject(archivist, record.value());
            if (!record.equals(subject.record()) && !part.liesIn(subject)) {
                throw new NotHereException();
            }
        });
        return new Chosen(
                records,
                new ReleaseForm(
                        one(fields, "scope"),
                        one(fields, "authority"),
                        one(fields, "board"),
                        one(fields, "persons"),
                        all(fields, "births"),
                        all(fields, "deaths"),
                        one(fields, "title"),
                        all(fields, "names"),
                        one(fields, "category"),
                        one(fields, "dated"),
                        one(fields, "existence"),
                        one(fields, "day"),
                        one(fields, "reason")));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    private static List<String> all(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Records and what is to hold for them. */
    private record Chosen(List<RecordId> records, ReleaseForm form) {}

    /**
     * Something inside the unit.
     *
     * @param name of a unit; empty for a page
     * @param page its number; 0 for a unit
     */
    record Part(RecordId id, String name, int page) {}
}
