package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;
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

    UploadController(Archive archive, RequestViewer viewers) {
        this.archive = archive;
        this.viewers = viewers;
    }

    @GetMapping(PAGE)
    String form(HttpServletRequest request, Model model) {
        archivist(request);
        return show(model, List.of(), "");
    }

    @PostMapping(PAGE)
    String upload(
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "false") boolean each,
            HttpServletRequest request,
            Model model)
            throws IOException {
        Viewer.Staff archivist = archivist(request);
        DepositTerms terms;
        try {
            terms = terms(archivist, into.strip(), dated.strip(), category, each);
        } catch (EdtfException unreadable) {
            return show(model, List.of(), String.valueOf(unreadable.getMessage()));
        }
        List<ReceiptLine> lines = new ArrayList<>();
        List<Arrival.Received> received = new ArrayList<>();
        for (MultipartFile file : files) {
            receive(file, received, lines);
        }
        archive.deposits().take(received, terms, event -> lines.add(ReceiptLine.of(event)));
        return show(model, lines, "");
    }

    private void receive(MultipartFile file, List<Arrival.Received> received, List<ReceiptLine> lines)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("(…)");
        try (InputStream bytes = file.getInputStream()) {
            switch (archive.staging().receive(bytes, name)) {
                case Arrival.Received arrived -> received.add(arrived);
                case Arrival.Refused refused ->
                    lines.add(ReceiptLine.of(new AcceptanceEvent.Refused(refused.label(), refused.reason())));
            }
        }
    }

    private DepositTerms terms(Viewer.Staff archivist, String into, String dated, String category, boolean each) {
        Optional<UncertainDate> date = dated.isEmpty() ? Optional.empty() : Optional.of(UncertainDate.parseEdtf(dated));
        AccessFacts facts = AccessFacts.undescribed();
        if (date.isPresent()) {
            facts = facts.dated(date.get());
        }
        Optional<Category> period = Arrays.stream(Category.values())
                .filter(one -> one.name().equals(category))
                .findFirst();
        if (period.isPresent()) {
            facts = facts.inCategory(period.get());
        }
        LocalDate today = archive.today();
        return new DepositTerms(
                into.isEmpty() ? "received/" + today : into,
                date,
                Optional.empty(),
                List.of(),
                facts,
                each,
                archivist.account());
    }

    /** Whoever is signed in without being an archivist meets the same page as a stranger at an unknown address. */
    private Viewer.Staff archivist(HttpServletRequest request) {
        if (viewers.of(request) instanceof Viewer.Staff staff && staff.roles().contains(Viewer.Role.ARCHIVIST)) {
            return staff;
        }
        throw new NotHereException();
    }

    private static String show(Model model, List<ReceiptLine> lines, String problem) {
        model.addAttribute("lines", lines);
        model.addAttribute("problem", problem);
        model.addAttribute("categories", Category.values());
        return "intake/upload";
    }
}
