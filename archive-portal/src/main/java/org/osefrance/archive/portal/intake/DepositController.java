package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Sheet;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.ingest.storage.StorageException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One deposit: what waits in it, its acceptance, and what became of each file. For archivists. */
@Controller
class DepositController {

    private static final String PAGE = IntakeController.PAGE + "/{deposit}";
    private static final String PATTERN = "TIL_{item}_{page}";
    /** Files of a page; a deposit may have ten thousand. */
    private static final int SLICE = 200;

    private static final Set<String> PROBLEMS = Set.of(
            "TOO_LARGE",
            "NO_ROOM",
            "TOO_MANY",
            "ELSEWHERE",
            "UNKNOWN",
            "FULL",
            "OVER",
            "PATTERN",
            "NO_SCAN",
            "CHANGED",
            "KEPT_PAGE");

    private final WaitingDeposits deposits;
    private final Catalog catalog;
    private final DescriptionDesk desk;
    private final SentFiles sent;
    private final RequestViewer viewers;
    private final DepositLines lines;

    DepositController(
            Archive archive, SentFiles sent, RequestViewer viewers, ReadableDates dates, MessageSource messages) {
        this.deposits = archive.waitingDeposits();
        this.catalog = archive.catalog();
        this.desk = archive.descriptionDesk();
        this.sent = sent;
        this.viewers = viewers;
        this.lines = new DepositLines(messages, dates);
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable("deposit") String id,
            @RequestParam(defaultValue = "") String problem,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(name = "sheet", defaultValue = "") String sheetPage,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        Deposit deposit = find(id, request);
        model.addAttribute("deposit", lines.deposit(deposit, locale));
        model.addAttribute("end", lines.moment(deposits.end(deposit), locale));
        List<DepositedFile> files = deposits.listFiles(deposit.id());
        SheetLines sheet = SheetLines.of(
                isArranged(deposit) ? deposits.sheet(deposit) : new Sheet(List.of()),
                new ArchiveForesight(desk, archivist, deposit.terms().into()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("sheetPage", Math.clamp(TusFields.number(sheetPage), 1, sheet.pages()));
        model.addAttribute("patternExample", PATTERN);
        List<DepositedFile> others =
                files.stream().filter(file -> !sheet.holds(file.number())).toList();
        int pages = Math.max(1, (others.size() + SLICE - 1) / SLICE);
        int shown = Math.clamp(TusFields.number(page), 1, pages);
        model.addAttribute(
                "files",
                lines.files(others.subList((shown - 1) * SLICE, Math.min(others.size(), shown * SLICE)), locale));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("problem", PROBLEMS.contains(problem) ? problem : "");
        return "intake/deposit";
    }

    @PostMapping(PAGE + "/files")
    String add(
            @PathVariable("deposit") String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request)
            throws IOException {
        Deposit deposit = find(id, request);
        return back(deposit.id(), sent.take(deposit.id(), files).asQuery());
    }

    @PostMapping(PAGE + "/accept")
    String accept(@PathVariable("deposit") String id, HttpServletRequest request) throws IOException {
        Deposit deposit = find(id, request);
        try {
            return back(deposit.id(), deposit.replacing().isPresent() ? replace(deposit, request) : take(deposit));
        } catch (StorageException refused) {
            if (!FullDisk.isBehind(refused)) {
                throw refused;
            }
            return back(deposit.id(), "?problem=FULL");
        }
    }

    private String take(Deposit deposit) throws IOException {
        return deposits.accept(deposit, event -> {}) ? "" : "?problem=OVER";
    }

    /** Where somebody changed the page meanwhile, whoever is told so has seen it, and may accept again. */
    private String replace(Deposit deposit, HttpServletRequest request) throws IOException {
        try {
            return switch (deposits.replacements().accept(deposit)) {
                case DONE -> "";
                case NO_SCAN -> "?problem=NO_SCAN";
                case OVER -> "?problem=OVER";
            };
        } catch (StaleVersionException meanwhile) {
            RecordId page = deposit.replacing().orElseThrow().page();
            deposits.replacements()
                    .see(
                            deposit.id(),
                            catalog.listVersions(viewers.of(request), page)
                                    .getLast()
                                    .number());
            return "?problem=CHANGED";
        } catch (EntangledPagesException kept) {
            return "?problem=KEPT_PAGE";
        }
    }

    /** A scan that takes the place of another makes no item. */
    private static boolean isArranged(Deposit deposit) {
        return deposit.standing().state().isOpen() && deposit.replacing().isEmpty();
    }

    @PostMapping(PAGE + "/give-up")
    String giveUp(@PathVariable("deposit") String id, HttpServletRequest request) throws IOException {
        Deposit deposit = find(id, request);
        return back(deposit.id(), deposits.giveUp(deposit.id()) ? "" : "?problem=OVER");
    }

    private Deposit find(String id, HttpServletRequest request) {
        viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        return RecordId.parse(id).flatMap(deposits::find).orElseThrow(NotHereException::new);
    }

    private static String back(RecordId deposit, String query) {
        return "redirect:" + IntakeController.PAGE + "/" + deposit + query;
    }
}
