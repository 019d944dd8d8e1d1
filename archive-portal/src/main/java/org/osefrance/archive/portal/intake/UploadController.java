package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.deposit.Delivery;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.StagingException;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.ingest.storage.StorageException;
import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.EdtfException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The plain upload page: files go to staging as they come, and each gets its word. For archivists. */
@Controller
class UploadController {

    private static final String PAGE = "/staff/intake";

    private final Archive archive;
    private final RequestViewer viewers;
    private final MessageSource messages;

    UploadController(Archive archive, RequestViewer viewers, MessageSource messages) {
        this.archive = archive;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String form(Model model) {
        return show(model, Form.empty(), List.of(), "");
    }

    @PostMapping(PAGE)
    String upload(
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "false") boolean each,
            HttpServletRequest request,
            Locale locale,
            Model model)
            throws IOException {
        Viewer.Staff archivist = archivist(request);
        Form form = new Form(into.replaceAll("\\p{Cntrl}", "").strip(), dated.strip(), category, each);
        if (new Demonstration(archive).isLoaded()) {
            return show(model, form, List.of(), say("intake.demonstration", locale, "scripts/archive demo remove"));
        }
        DepositTerms terms;
        try {
            terms = terms(archivist, form);
        } catch (EdtfException unreadable) {
            return show(model, form, List.of(), say("intake.unreadable-date", locale, form.dated()));
        }
        // A browser sends one file without name and bytes where none was chosen.
        if (files.stream().allMatch(file -> file.isEmpty() && isNameless(file))) {
            return show(model, form, List.of(), say("intake.nothing", locale));
        }
        List<ReceiptLine> lines = new ArrayList<>();
        boolean full = !take(
                files,
                terms,
                say("intake.no-name", locale),
                event -> lines.add(ReceiptLine.of(event, messages, locale)));
        return show(model, full ? form : Form.empty(), lines, full ? say("intake.disk-full", locale) : "");
    }

    /** Takes the files in; false when the disk was full, and what the receipt does not say was not taken then. */
    private boolean take(
            List<MultipartFile> files, DepositTerms terms, String nameless, Consumer<AcceptanceEvent> receipt)
            throws IOException {
        List<Arrival.Received> received = new ArrayList<>();
        Deposit.Origin origin = new Deposit.Origin(Way.PAGE, "", terms.author());
        try (Delivery delivery = archive.deposits().deliver(origin, terms)) {
            for (MultipartFile file : files) {
                receive(file, nameless, received, other -> {
                    Optional<RecordId> held = delivery.note(other);
                    if (other instanceof Arrival.Refused gone) {
                        receipt.accept(new AcceptanceEvent.Refused(gone.label(), gone.reason(), held));
                    }
                });
            }
            delivery.take(received, receipt);
            return true;
        } catch (StagingException | StorageException refused) {
            received.forEach(archive.staging()::discard);
            if (!FullDisk.isBehind(refused)) {
                throw refused;
            }
            return false;
        }
    }

    private void receive(MultipartFile file, String nameless, List<Arrival.Received> received, Consumer<Arrival> others)
            throws IOException {
        String name = isNameless(file) ? nameless : String.valueOf(file.getOriginalFilename());
        try (InputStream bytes = file.getInputStream()) {
            archive.staging().receive(bytes, name).forEach(arrival -> {
                if (arrival instanceof Arrival.Received arrived) {
                    received.add(arrived);
                } else {
                    others.accept(arrival);
                }
            });
        }
    }

    private static boolean isNameless(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank();
    }

    private DepositTerms terms(Viewer.Staff archivist, Form form) {
        Optional<Category> period = Arrays.stream(Category.values())
                .filter(one -> one.name().equals(form.category()))
                .findFirst();
        String into = form.into().isEmpty() ? "received/" + archive.today() : form.into();
        return DepositTerms.said(into, form.dated(), period, List.of(), form.each(), archivist.account());
    }

    /** The filter chain lets nobody else come here; what is written is signed with the name. */
    private Viewer.Staff archivist(HttpServletRequest request) {
        if (viewers.of(request) instanceof Viewer.Staff staff) {
            return staff;
        }
        throw new NotHereException();
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }

    private static String show(Model model, Form form, List<ReceiptLine> lines, String problem) {
        model.addAttribute("form", form);
        model.addAttribute("lines", lines);
        model.addAttribute("problem", problem);
        model.addAttribute("categories", Category.values());
        return "intake/upload";
    }

    /** What was typed, so that a mistake in one field does not cost the others. */
    record Form(String into, String dated, String category, boolean each) {
        static Form empty() {
            return new Form("", "", "", false);
        }
    }
}
