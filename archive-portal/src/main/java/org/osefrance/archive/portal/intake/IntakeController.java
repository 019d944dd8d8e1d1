package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
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
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    private final Archive archive;
    private final SentFiles sent;
    private final RequestViewer viewers;
    private final MessageSource messages;
    private final DepositLines lines;

    IntakeController(
            Archive archive, SentFiles sent, RequestViewer viewers, ReadableDates dates, MessageSource messages) {
        this.lines = new DepositLines(messages, dates);
        this.archive = archive;
        this.sent = sent;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String form(Locale locale, Model model) {
        return show(locale, model, IntakeForm.empty(), "");
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
            return show(locale, model, form, say("intake.demonstration", locale, "scripts/archive demo remove"));
        }
        Deposit deposit;
        try {
            deposit = archive.waitingDeposits()
                    .begin(
                            new Deposit.Origin(Way.PAGE, form.name(), archivist.account()),
                            form.terms("received/" + archive.today(), archivist.account()));
        } catch (EdtfException unreadable) {
            return show(locale, model, form, say("intake.unreadable-date", locale, form.dated()));
        }
        return "redirect:" + PAGE + "/" + deposit.id()
                + sent.take(deposit.id(), files).asQuery();
    }

    /** What was handed in today, by whichever way, and all that waits. */
    private List<DepositLines.SummedLine> today(Locale locale) {
        DepositBook book = archive.deposits().book();
        return book.listSince(archive.today().atStartOfDay(HERE).toInstant()).stream()
                .map(deposit -> new DepositLines.SummedLine(
                        lines.deposit(deposit, locale), new TreeMap<>(book.countFates(deposit.id()))))
                .toList();
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }

    private String show(Locale locale, Model model, IntakeForm form, String problem) {
        model.addAttribute("deposits", today(locale));
        model.addAttribute("queue", archive.progress().unfinishedFiles());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("categories", Category.values());
        return "intake/begin";
    }
}
