package org.osefrance.archive.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.export.CsvTable;
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

/** Breaches of personal data: put down when they are noticed, with the 72 hours, and what was done and told. */
@Controller
class BreachDesk {

    private static final String LIST = ProtectionDesk.DESK + "/breaches";
    private static final String ONE = LIST + "/{number}";
    private static final ZoneId HOUSE = ZoneId.of("Europe/Paris");

    private final Officer officer;
    private final Breaches breaches;
    private final ReadableDates dates;
    private final Clock clock;
    private final StepDesk steps;

    BreachDesk(Officer officer, Breaches breaches, ReadableDates dates, Clock clock) {
        this.officer = officer;
        this.breaches = breaches;
        this.dates = dates;
        this.clock = clock;
        steps = new StepDesk(LIST, Step.OF_BREACHES, officer, dates);
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "") String said, HttpServletRequest request, Locale locale, Model model) {
        officer.behind(request);
        model.addAttribute(
                "lines",
                breaches.list().stream().map(breach -> line(breach, locale)).toList());
        model.addAttribute(
                "now",
                LocalDateTime.ofInstant(clock.instant(), HOUSE).withSecond(0).withNano(0));
        model.addAttribute("said", said.equals("unusable") ? said : "");
        return "protection/breaches";
    }

    @GetMapping(LIST + "/csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        officer.noting(request, Action.GUARD_DATA, "table of breaches");
        CsvTable table = new CsvTable(
                List.of("number", "aware", "tell by", "what", "whose", "people", "consequences", "closed", "steps"));
        for (Breach breach : breaches.list()) {
            table.add(List.of(
                    breach.name(),
                    breach.awareAt().toString(),
                    breach.tellBy().toString(),
                    breach.account().what(),
                    breach.account().whose(),
                    breach.account().people(),
                    breach.account().consequences(),
                    breach.closedAt().map(Instant::toString).orElse(""),
                    String.join(
                            " | ",
                            breach.steps().stream()
                                    .map(step -> step.at() + " " + step.kind() + " " + step.words())
                                    .toList())));
        }
        return table.answer("breaches.csv");
    }

    @PostMapping(LIST)
    String add(
            @RequestParam(defaultValue = "") String aware,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String consequences,
            HttpServletRequest request) {
        Optional<Instant> since = moment(aware);
        boolean usable =
                Stream.of(what, whose, people, consequences).allMatch(text -> text.length() <= TypedStep.LONGEST);
        if (since.isEmpty() || what.isBlank() || !usable) {
            return "redirect:" + LIST + "?said=unusable";
        }
        String account = officer.noting(request, Action.GUARD_DATA, "a breach is put down");
        long number = breaches.add(
                since.get(),
                new Breach.Account(
                        TypedText.clean(what),
                        TypedText.clean(whose),
                        TypedText.clean(people),
                        TypedText.clean(consequences)),
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
        Breach breach = find(number);
        model.addAttribute("line", line(breach, locale));
        model.addAttribute("breach", breach);
        steps.show(breach, said, locale, model);
        return "protection/breach";
    }

    @PostMapping(ONE + "/step")
    String act(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        officer.behind(request);
        return steps.take(request, find(number), kind, words, breaches::act);
    }

    private Breach find(String number) {
        return breaches.find(TypedText.number(number)).orElseThrow(NotHereException::new);
    }

    /** A moment that has come, as the clocks of the house showed it. */
    private Optional<Instant> moment(String typed) {
        try {
            Instant now = clock.instant();
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(HOUSE).toInstant())
                    .filter(at -> !at.isAfter(now) && at.isAfter(now.minusSeconds(TEN_YEARS)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static final long TEN_YEARS = 10L * 365 * 24 * 3_600;

    private Line line(Breach breach, Locale locale) {
        return new Line(
                breach,
                dates.moment(breach.awareAt(), locale),
                dates.moment(breach.tellBy(), locale),
                breach.left(clock.instant()).toHours(),
                breach.left(clock.instant()).isNegative());
    }

    /**
     * One breach in a list.
     *
     * @param due until when the authority has to be told
     * @param left whole hours until then
     */
    record Line(Breach breach, String aware, String due, long left, boolean late) {}
}
