package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.image.Thumbnails;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Small pictures of scans that wait; for archivists, and kept by no browser. */
@Controller
class ThumbnailController {

    private final WaitingDeposits deposits;
    private final Thumbnails thumbnails;
    private final RequestViewer viewers;

    ThumbnailController(Archive archive, RequestViewer viewers) {
        this.deposits = archive.waitingDeposits();
        this.thumbnails = archive.thumbnails();
        this.viewers = viewers;
    }

    @GetMapping(IntakeController.PAGE + "/{deposit}/files/{number}/thumbnail")
    ResponseEntity<Resource> show(@PathVariable String deposit, @PathVariable String number, HttpServletRequest request)
            throws IOException, InterruptedException {
        viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        RecordId id = RecordId.parse(deposit).orElseThrow(NotHereException::new);
        DepositedFile file = deposits.findFile(id, TusFields.number(number))
                .filter(one -> one.fate() instanceof Fate.Waiting)
                .filter(one -> one.content().orElseThrow().kind().isScan())
                .orElseThrow(NotHereException::new);
        Path picture = deposits.shelf().beside(id, file.number(), "thumbnail");
        try {
            thumbnails.make(deposits.shelf().path(id, file.number()), picture);
        } catch (UnreadableImageException | NoSuchFileException undrawableOrGone) {
            // Accepting a deposit, or giving it up, takes its files away from beneath whoever looks at them.
            throw new NotHereException();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(new FileSystemResource(picture));
    }
}
