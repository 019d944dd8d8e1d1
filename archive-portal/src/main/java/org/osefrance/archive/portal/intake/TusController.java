package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.ingest.deposit.Chunk;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.UploadException;
import org.osefrance.archive.ingest.deposit.Uploads;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Uploads that go on where the line broke: the protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload) with its
 * extensions creation, expiration, checksum and termination. An upload belongs to a deposit, and so does its address. For
 * archivists; each request that writes shows the page's token in a header.
 */
@Controller
class TusController {

    private static final String UPLOADS = "/staff/intake/{deposit}/uploads";
    private static final String UPLOAD = UPLOADS + "/{number}";
    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String BYTES = "application/offset+octet-stream";
    private static final int CHECKSUM_MISMATCH = 460;
    private static final int NO_ROOM = 507;

    private final WaitingDeposits deposits;
    private final RequestViewer viewers;

    TusController(Archive archive, RequestViewer viewers) {
        this.deposits = archive.waitingDeposits();
        this.viewers = viewers;
    }

    /** What is spoken here. */
    @RequestMapping(path = UPLOADS, method = RequestMethod.OPTIONS)
    ResponseEntity<String> options(HttpServletRequest request) {
        archivist(request);
        return answer(204)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,checksum,termination")
                .header("Tus-Checksum-Algorithm", String.join(",", TusFields.CHECKSUMS))
                .header("Tus-Max-Size", Long.toString(deposits.limits().fileBytes()))
                .build();
    }

    @PostMapping(UPLOADS)
    ResponseEntity<String> create(
            @PathVariable String deposit,
            @RequestHeader(name = RESUMABLE, defaultValue = "") String version,
            @RequestHeader(name = "Upload-Length", defaultValue = "") String length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            HttpServletRequest request)
            throws IOException {
        return speak(request, version, () -> {
            RecordId id = id(deposit);
            int number = deposits.uploads().announce(id, TusFields.announced(length, metadata));
            return answer(201)
                    .header("Location", "/staff/intake/" + id + "/uploads/" + number)
                    .header("Upload-Expires", expires(id))
                    .build();
        });
    }

    @RequestMapping(path = UPLOAD, method = RequestMethod.HEAD)
    ResponseEntity<String> offset(
            @PathVariable String deposit,
            @PathVariable String number,
            @RequestHeader(name = RESUMABLE, defaultValue = "") String version,
            HttpServletRequest request)
            throws IOException {
        return speak(request, version, () -> {
            RecordId id = id(deposit);
            Uploads.State state = deposits.uploads().state(id, TusFields.number(number));
            return offset(200, id, state)
                    .header("Upload-Length", Long.toString(state.length()))
                    .build();
        });
    }

    @PatchMapping(UPLOAD)
    ResponseEntity<String> write(
            @PathVariable String deposit,
            @PathVariable String number,
            @RequestHeader(name = RESUMABLE, defaultValue = "") String version,
            @RequestHeader(name = "Upload-Offset", defaultValue = "") String offset,
            @RequestHeader(name = "Upload-Checksum", defaultValue = "") String checksum,
            HttpServletRequest request)
            throws IOException {
        return speak(request, version, () -> {
            if (!BYTES.equals(request.getContentType())) {
                return answer(415).build();
            }
            RecordId id = id(deposit);
            Chunk chunk = new Chunk(TusFields.bytes(offset), request.getInputStream(), TusFields.checksum(checksum));
            return offset(204, id, deposits.uploads().write(id, TusFields.number(number), chunk))
                    .build();
        });
    }

    @DeleteMapping(UPLOAD)
    ResponseEntity<String> giveUp(
            @PathVariable String deposit,
            @PathVariable String number,
            @RequestHeader(name = RESUMABLE, defaultValue = "") String version,
            HttpServletRequest request)
            throws IOException {
        return speak(request, version, () -> {
            deposits.uploads().giveUp(id(deposit), TusFields.number(number));
            return answer(204).build();
        });
    }

    private ResponseEntity<String> speak(HttpServletRequest request, String version, Work work) throws IOException {
        archivist(request);
        if (!VERSION.equals(version)) {
            return answer(412).header("Tus-Version", VERSION).build();
        }
        try {
            return work.answer();
        } catch (TusFields.UnreadableException unreadable) {
            return answer(400).body("UNREADABLE");
        } catch (UploadException refused) {
            return answer(status(refused.reason())).body(refused.reason().name());
        } catch (IOException failed) {
            if (FullDisk.isBehind(failed)) {
                return answer(NO_ROOM).body(UploadException.Reason.NO_ROOM.name());
            }
            throw failed;
        }
    }

    private static int status(UploadException.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> 404;
            case ELSEWHERE -> 409;
            case ALTERED -> CHECKSUM_MISMATCH;
            case BEYOND, TOO_LARGE, TOO_MANY -> 413;
            case NO_ROOM -> NO_ROOM;
        };
    }

    private ResponseEntity.BodyBuilder offset(int status, RecordId deposit, Uploads.State state) {
        return answer(status)
                .header("Upload-Offset", Long.toString(state.offset()))
                .header("Upload-Expires", expires(deposit));
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status).header(RESUMABLE, VERSION).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String expires(RecordId deposit) {
        Optional<Deposit> open = deposits.find(deposit);
        return open.map(deposits::end)
                .map(end -> DateTimeFormatter.RFC_1123_DATE_TIME.format(end.atOffset(ZoneOffset.UTC)))
                .orElse("");
    }

    private void archivist(HttpServletRequest request) {
        viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }

    private static RecordId id(String deposit) throws UploadException {
        return TusFields.deposit(deposit);
    }

    /** What a request asks for. */
    private interface Work {
        ResponseEntity<String> answer() throws UploadException, IOException;
    }
}
