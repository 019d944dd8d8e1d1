package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.ingest.deposit.DepositBook;
import org.osefrance.archive.portal.intake.DayTally.Column;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has become of the files of a day: one's own, those of somebody else, or everybody's. For archivists. */
@Controller
class DayController {

    static final String PAGE = IntakeController.PAGE + "/today";

    private final Archive archive;
    private final IntakeDays days;
    private final Catalog catalog;
    private final RequestViewer viewers;
    private final DepositLines lines;

    DayController(
            Archive archive, IntakeDays days, RequestViewer viewers, ReadableDates dates, MessageSource messages) {
        this.archive = archive;
        this.days = days;
        this.catalog = archive.catalog();
        this.viewers = viewers;
        this.lines = new DepositLines(messages, dates);
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String deposit,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        DayQuestion asked = DayQuestion.read(whose, day, deposit, show, page, days.today());
        IntakeDays.Span span = asked.span(archivist.account());
        DayTally tally = DayTally.of(days.listFiles(span), archive.descriptionDesk(), archivist);
        model.addAttribute("asked", asked);
        model.addAttribute("day", ReadableDates.day(asked.day(), locale));
        model.addAttribute("today", days.today());
        model.addAttribute("depositors", depositors(asked, archivist));
        model.addAttribute("totals", Totals.of(tally));
        asked.deposit()
                .flatMap(archive.deposits().book()::find)
                .ifPresent(one -> model.addAttribute("one", lines.deposit(one, locale)));
        switch (asked.show()) {
            case "" -> showDeposits(asked, days.listDeposits(span), tally, locale, model);
            case DayQuestion.UNDESCRIBED -> showItems(asked, List.copyOf(tally.undescribed()), archivist, model);
            default -> showFiles(asked, tally.in(Column.valueOf(asked.show())), locale, model);
        }
        return "intake/today";
    }

    /** Others who handed something in on that day, and whoever is asked for. */
    private Set<String> depositors(DayQuestion asked, Viewer.Staff archivist) {
        Set<String> names = new TreeSet<>(days.listDepositors(asked.day()));
        if (!asked.isMine() && !asked.isEverybodys()) {
            names.add(asked.whose());
        }
        names.remove(archivist.account());
        return names;
    }

    private void showDeposits(DayQuestion asked, List<RecordId> deposits, DayTally tally, Locale locale, Model model) {
        DepositBook book = archive.deposits().book();
        Map<RecordId, DayTally> tallies = tally.byDeposit();
        DayTally nothing = new DayTally(List.of());
        model.addAttribute(
                "deposits",
                sliced(asked, deposits, model).stream()
                        .flatMap(id -> book.find(id).stream())
                        .map(deposit -> new Summed(
                                lines.deposit(deposit, locale), Totals.of(tallies.getOrDefault(deposit.id(), nothing))))
                        .toList());
    }

    private void showFiles(DayQuestion asked, List<DayTally.Line> files, Locale locale, Model model) {
        DepositBook book = archive.deposits().book();
        model.addAttribute(
                "files",
                sliced(asked, files, model).stream()
                        .flatMap(line -> book
                                .findFile(line.handed().deposit(), line.handed().number())
                                .map(file -> new Placed(
                                        line.handed().deposit().value(), lines.file(file, locale), line.item()))
                                .stream())
                        .toList());
    }

    private void showItems(DayQuestion asked, List<RecordId> items, Viewer archivist, Model model) {
        model.addAttribute(
                "items",
                sliced(asked, items, model).stream()
                        .flatMap(item -> catalog.findUnit(archivist, item).stream())
                        .toList());
    }

    private static <T> List<T> sliced(DayQuestion asked, List<T> all, Model model) {
        int pages = Math.max(1, (all.size() + DayQuestion.SLICE - 1) / DayQuestion.SLICE);
        int page = Math.min(asked.page(), pages);
        model.addAttribute("count", all.size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        int first = (page - 1) * DayQuestion.SLICE;
        return all.subList(first, Math.min(all.size(), first + DayQuestion.SLICE));
    }

    /**
     * How much stands in each column, for the template.
     *
     * @param held how many of the refused lie, or lay, in quarantine
     * @param undescribed how many items nobody described
     */
    record Totals(Map<Column, Long> counts, long held, int undescribed) {
        static Totals of(DayTally tally) {
            return new Totals(tally.counts(), tally.held(), tally.undescribed().size());
        }
    }

    /** A deposit with what became of its files. */
    record Summed(DepositLines.DepositLine deposit, Totals totals) {}

    /** A file with the deposit it came in and the item that holds it today. */
    record Placed(String deposit, DepositLines.FileLine file, Optional<RecordId> item) {}
}
