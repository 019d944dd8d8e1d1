package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositBook;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.time.EdtfException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a deposit begins: what is said of all its files, and the files where the browser sends them with it. For archivists. */
@Controller
class IntakeController {

    static final String PAGE = "/staff/intake";
    private static final int LATEST = 10;

    private final Archive archive;
    private final IntakeDays days;
    private final SentFiles sent;
    private final RequestViewer viewers;
    private final MessageSource messages;
    private final DepositLines lines;

    IntakeController(
            Archive archive,
            IntakeDays days,
            SentFiles sent,
            RequestViewer viewers,
            ReadableDates dates,
            MessageSource messages) {
        this.days = days;
        this.lines = new DepositLines(messages, dates);
        this.archive = archive;
        this.sent = sent;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String form(HttpServletRequest request, Locale locale, Model model) {
        Viewer.Staff archivist = viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        return show(archivist, locale, model, IntakeForm.empty(), "");
    }

    @PostMapping(PAGE)
    String begin(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Locale locale,
            Model model)
            throws IOException {
        IntakeForm form = IntakeForm.of(request);
        Viewer.Staff archivist = viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        if (new Demonstration(archive).isLoaded()) {
            return show(
                    archivist, locale, model, form, say("intake.demonstration", locale, "scripts/archive demo remove"));
        }
        Deposit deposit;
        try {
            deposit = archive.waitingDeposits()
                    .begin(
                            new Deposit.Origin(Way.PAGE, form.name(), archivist.account()),
                            form.terms("received/" + archive.today(), archivist.account()));
        } catch (EdtfException unreadable) {
            return show(archivist, locale, model, form, say("intake.unreadable-date", locale, form.dated()));
        }
        return "redirect:" + PAGE + "/" + deposit.id()
                + sent.take(deposit.id(), files).asQuery();
    }

    /** The last that one handed in, or that wait. */
    private List<DepositLines.DepositLine> mine(IntakeDays.Span mine, Locale locale) {
        DepositBook book = archive.deposits().book();
        return days.listDeposits(mine).stream()
                .limit(LATEST)
                .flatMap(id -> book.find(id).stream())
                .map(deposit -> lines.deposit(deposit, locale))
                .toList();
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }

    private String show(Viewer.Staff archivist, Locale locale, Model model, IntakeForm form, String problem) {
        IntakeDays.Span mine = new IntakeDays.Span(days.today(), Optional.of(archivist.account()), Optional.empty());
        model.addAttribute("deposits", mine(mine, locale));
        model.addAttribute(
                "totals",
                DayController.Totals.of(DayTally.of(days.listFiles(mine), archive.descriptionDesk(), archivist)));
        model.addAttribute("asked", DayQuestion.read("", "", "", "", "", days.today()));
        model.addAttribute("queue", archive.progress().unfinishedFiles());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("categories", Category.values());
        return "intake/begin";
    }
}
