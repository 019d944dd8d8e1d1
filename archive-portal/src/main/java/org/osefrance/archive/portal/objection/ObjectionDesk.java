package org.osefrance.archive.portal.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.audit.DeskAudit;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.TypedText;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Viewer.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where objections are decided. The data-protection officer decides and is told who asked, but sees of the record only what
 * the public saw; archivists know the record and add what they know, but are not told how to reach the applicant.
 */
@Controller
class ObjectionDesk {

    private static final String LIST = "/staff/objections";
    private static final String ONE = LIST + "/{number}";
    private static final Set<Role> READERS = Set.of(Role.DATA_PROTECTION, Role.ARCHIVIST);
    private static final int SLICE = 50;

    private final TakeDowns takeDowns;
    private final WithheldParts parts;
    private final RequestViewer viewers;
    private final DeskAudit audit;
    private final ReadableDates dates;
    private final Clock clock;

    ObjectionDesk(
            TakeDowns takeDowns,
            WithheldParts parts,
            RequestViewer viewers,
            DeskAudit audit,
            ReadableDates dates,
            Clock clock) {
        this.takeDowns = takeDowns;
        this.parts = parts;
        this.viewers = viewers;
        this.audit = audit;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param before number of the last one of the slice before */
    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String before, HttpServletRequest request, Locale locale, Model model) {
        viewers.staff(request, READERS);
        List<TakeDown> decided = takeDowns.listDecided(before(before), SLICE + 1);
        model.addAttribute("waiting", lines(takeDowns.listWaiting(), locale));
        model.addAttribute("decided", lines(decided.stream().limit(SLICE).toList(), locale));
        model.addAttribute(
                "next", decided.size() > SLICE ? decided.get(SLICE - 1).number() : 0);
        return "objection/queue";
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff reader = viewers.staff(request, READERS);
        TakeDown asked = find(number);
        audit.note(
                reader,
                Action.READ_OBJECTION,
                asked.matter().record().map(List::of).orElse(List.of()),
                asked.name());
        boolean decides = reader.roles().contains(Role.DATA_PROTECTION);
        model.addAttribute("line", line(asked, locale));
        model.addAttribute("asked", asked);
        model.addAttribute("face", parts.face(asked));
        model.addAttribute("beside", lines(takeDowns.listBeside(asked), locale));
        model.addAttribute(
                "steps",
                asked.steps().stream()
                        .map(step -> new StepLine(dates.moment(step.at(), locale), step))
                        .toList());
        model.addAttribute("decides", decides && asked.waits());
        model.addAttribute("mayDecide", !asked.wasDecidedBy(reader.account()));
        model.addAttribute("tellsContact", decides);
        model.addAttribute("archivist", reader.roles().contains(Role.ARCHIVIST));
        model.addAttribute("withholdable", parts.isPage(reader, asked));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("said", SAYABLE.contains(said) ? said : "");
        return "objection/case";
    }

    private static final Set<String> SAYABLE = Set.of(
            "noted",
            "not-noted",
            "not-withheld",
            "no-reasons",
            TakeDowns.Decided.DONE.name(),
            TakeDowns.Decided.NOTHING_TO_DECIDE.name(),
            TakeDowns.Decided.SAME_PERSON.name(),
            TakeDowns.Decided.NOTHING_WITHHELD.name());

    /** @param withheld whether they say that they withheld a part of the page */
    @PostMapping(ONE + "/note")
    String note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean withheld,
            HttpServletRequest request) {
        Viewer.Staff writer = viewers.staff(request, READERS);
        TakeDown asked = find(number);
        String note = TypedText.clean(words);
        if (withheld && !parts.anyWithheldSince(writer, asked)) {
            return back(asked, "not-withheld");
        }
        if (!withheld && (note.isEmpty() || note.length() > Letter.LONGEST)) {
            return back(asked, "not-noted");
        }
        TakeDown.Kind kind = withheld ? TakeDown.Kind.PART_WITHHELD : TakeDown.Kind.NOTE;
        decided(writer, asked, kind.name());
        takeDowns.note(asked.number(), kind, writer.account(), note);
        return back(asked, "noted");
    }

    @PostMapping(ONE + "/decide")
    String decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reasons,
            HttpServletRequest request) {
        Viewer.Staff officer = viewers.staff(request, Set.of(Role.DATA_PROTECTION));
        TakeDown asked = find(number);
        Optional<Outcome> chosen = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst();
        String why = TypedText.clean(reasons);
        if (chosen.isEmpty() || why.isEmpty() || why.length() > Letter.LONGEST) {
            return back(asked, "no-reasons");
        }
        decided(officer, asked, chosen.get().name());
        return back(
                asked,
                takeDowns
                        .decide(asked.number(), chosen.get(), why, officer.account())
                        .name());
    }

    private void decided(Viewer.Staff who, TakeDown asked, String what) {
        audit.note(
                who,
                Action.DECIDE_OBJECTION,
                asked.matter().record().map(List::of).orElse(List.of()),
                asked.name() + " " + what);
    }

    private static String back(TakeDown asked, String said) {
        return "redirect:" + LIST + "/" + asked.number() + "?said=" + said;
    }

    private TakeDown find(String number) {
        return takeDowns.find(TypedText.number(number)).orElseThrow(NotHereException::new);
    }

    private static long before(String written) {
        long number = TypedText.number(written);
        return number == 0 ? Long.MAX_VALUE : number;
    }

    private List<Line> lines(List<TakeDown> all, Locale locale) {
        return all.stream().map(asked -> line(asked, locale)).toList();
    }

    private Line line(TakeDown asked, Locale locale) {
        var term = asked.term(clock);
        return new Line(asked, dates.day(asked.receivedAt(), locale), dates.on(term.last(), locale), term.daysLeft());
    }

    /**
     * One objection in a list.
     *
     * @param received day on which it came
     * @param due last day to answer
     * @param left days until then
     */
    record Line(TakeDown asked, String received, String due, long left) {}

    /** One step as the desk reads it. */
    record StepLine(String moment, TakeDown.Step step) {}
}
