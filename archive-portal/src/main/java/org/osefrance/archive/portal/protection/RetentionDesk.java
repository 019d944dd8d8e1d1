package org.osefrance.archive.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.export.CsvTable;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where personal data of the archive's own work is emptied when its time is over: first it is said how much, then somebody does it. */
@Controller
class RetentionDesk {

    private static final String LIST = ProtectionDesk.DESK + "/retention";

    private final Officer officer;
    private final Retention retention;
    private final ReadableDates dates;

    RetentionDesk(Officer officer, Retention retention, ReadableDates dates) {
        this.officer = officer;
        this.retention = retention;
        this.dates = dates;
    }

    @GetMapping(LIST)
    String list(HttpServletRequest request, Locale locale, Model model) {
        officer.behind(request);
        model.addAttribute(
                "trials",
                retention.tryAll().stream()
                        .map(trial -> new TrialLine(
                                trial.rule().name(),
                                trial.rule().months(),
                                dates.day(trial.before(), locale),
                                trial.rows()))
                        .toList());
        model.addAttribute(
                "runs",
                retention.listRuns().stream()
                        .map(run -> new RunLine(dates.moment(run.at(), locale), run))
                        .toList());
        return "protection/retention";
    }

    @GetMapping(LIST + "/csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        officer.noting(request, Action.GUARD_DATA, "table of retention runs");
        CsvTable table = new CsvTable(List.of("at", "rule", "before", "rows", "by"));
        for (Retention.Run run : retention.listRuns()) {
            table.add(List.of(
                    run.at().toString(),
                    run.rule(),
                    run.before().toString(),
                    Long.toString(run.rows()),
                    run.account()));
        }
        return table.answer("retention.csv");
    }

    @PostMapping(LIST + "/{rule}")
    String run(@PathVariable String rule, HttpServletRequest request) {
        officer.behind(request);
        RetentionRule chosen = Arrays.stream(RetentionRule.values())
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .orElseThrow(NotHereException::new);
        String account = officer.noting(request, Action.RETIRE_DATA, chosen.name());
        retention.run(chosen, account);
        return "redirect:" + LIST;
    }

    /** What a run would do. */
    record TrialLine(String rule, int months, String before, long rows) {}

    /** A run that was made. */
    record RunLine(String moment, Retention.Run run) {}
}
