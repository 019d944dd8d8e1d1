package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.pdf.PrintedPages;
import org.osefrance.archive.ingest.pdf.PrintedText;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a deposit as a PDF, to be printed or sent to whoever handed it in. For archivists. */
@Controller
class ReceiptController {

    private final WaitingDeposits deposits;
    private final Archive archive;
    private final RequestViewer viewers;
    private final Site site;
    private final MessageSource messages;
    private final DepositLines lines;

    ReceiptController(Archive archive, RequestViewer viewers, Site site, ReadableDates dates, MessageSource messages) {
        this.archive = archive;
        this.deposits = archive.waitingDeposits();
        this.viewers = viewers;
        this.site = site;
        this.messages = messages;
        this.lines = new DepositLines(messages, dates);
    }

    @GetMapping(IntakeController.PAGE + "/{deposit}/receipt")
    ResponseEntity<byte[]> print(@PathVariable("deposit") String id, HttpServletRequest request, Locale locale)
            throws IOException {
        viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        Deposit deposit = RecordId.parse(id).flatMap(deposits::find).orElseThrow(NotHereException::new);
        boolean rightToLeft = Language.of(locale.getLanguage())
                .filter(language -> language.direction() == Language.Direction.RTL)
                .isPresent();
        PrintedText text = Receipt.of(
                deposit,
                deposits.listFiles(deposit.id()),
                new Receipt.Imprint(
                        site.institution(), lines.moment(archive.clock().instant(), locale), rightToLeft),
                lines,
                messages,
                locale);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PrintedPages.write(text, pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + deposit.id() + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(pdf.toByteArray());
    }
}
