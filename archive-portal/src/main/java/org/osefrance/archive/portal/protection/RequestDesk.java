package org.osefrance.archive.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.export.CsvTable;
import org.osefrance.archive.portal.term.LegalTerm;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.TypedText;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests of people about their own data: put down, answered within the term, or refused with a reason. */
@Controller
class RequestDesk {

    private static final String LIST = ProtectionDesk.DESK + "/requests";
    private static final String ONE = LIST + "/{number}";

    private final Officer officer;
    private final RightsRequests requests;
    private final ReadableDates dates;
    private final Clock clock;
    private final StepDesk steps;

    RequestDesk(Officer officer, RightsRequests requests, ReadableDates dates, Clock clock) {
        this.officer = officer;
        this.requests = requests;
        this.dates = dates;
        this.clock = clock;
        steps = new StepDesk(LIST, Step.OF_REQUESTS, officer, dates);
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "") String said, HttpServletRequest request, Locale locale, Model model) {
        officer.behind(request);
        model.addAttribute(
                "lines",
                requests.list().stream().map(asked -> line(asked, locale)).toList());
        model.addAttribute("kinds", RightsRequest.Kind.values());
        model.addAttribute("today", LegalTerm.dayOf(clock.instant()));
        model.addAttribute("said", said.equals("unusable") ? said : "");
        return "protection/requests";
    }

    /** Without names: who asked stays here. */
    @GetMapping(LIST + "/csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        officer.noting(request, Action.GUARD_DATA, "table of requests");
        CsvTable table = new CsvTable(List.of("number", "right", "received", "due", "state", "extended", "steps"));
        for (RightsRequest asked : requests.list()) {
            table.add(List.of(
                    asked.name(),
                    asked.kind().name(),
                    asked.received().toString(),
                    asked.term(clock).last().toString(),
                    asked.standing().state().name(),
                    Boolean.toString(asked.standing().extended()),
                    String.join(
                            " | ",
                            asked.steps().stream()
                                    .map(step -> LegalTerm.dayOf(step.at()) + " " + step.kind())
                                    .toList())));
        }
        return table.answer("requests.csv");
    }

    @PostMapping(LIST)
    String add(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String identity,
            HttpServletRequest request) {
        Optional<RightsRequest.Kind> right = Arrays.stream(RightsRequest.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        Optional<LocalDate> day = day(received);
        boolean usable = Stream.of(name, contact, words, identity).allMatch(text -> text.length() <= TypedStep.LONGEST)
                && Stream.of(name, contact).noneMatch(TypedText::isNoLine);
        if (right.isEmpty() || day.isEmpty() || !usable) {
            return "redirect:" + LIST + "?said=unusable";
        }
        String account = officer.noting(request, Action.GUARD_DATA, "a request is put down");
        long number = requests.add(
                right.get(),
                day.get(),
                new RightsRequest.Person(
                        name.strip(), contact.strip(), TypedText.clean(words), TypedText.clean(identity)),
                account);
        return "redirect:" + LIST + "/" + number;
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        officer.behind(request);
        RightsRequest asked = find(number);
        officer.noting(request, Action.GUARD_DATA, "opens " + asked.name());
        model.addAttribute("line", line(asked, locale));
        model.addAttribute("asked", asked);
        steps.show(asked, said, locale, model);
        return "protection/request";
    }

    @PostMapping(ONE + "/step")
    String act(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        officer.behind(request);
        return steps.take(request, find(number), kind, words, requests::act);
    }

    private RightsRequest find(String number) {
        return requests.find(TypedText.number(number)).orElseThrow(NotHereException::new);
    }

    /** A day that has come. */
    private Optional<LocalDate> day(String typed) {
        try {
            LocalDate today = LegalTerm.dayOf(clock.instant());
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(10)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Line line(RightsRequest asked, Locale locale) {
        LegalTerm term = asked.term(clock);
        return new Line(asked, dates.on(asked.received(), locale), dates.on(term.last(), locale), term.daysLeft());
    }

    /**
     * One request in a list.
     *
     * @param due last day to answer
     * @param left days until then
     */
    record Line(RightsRequest asked, String received, String due, long left) {}
}
