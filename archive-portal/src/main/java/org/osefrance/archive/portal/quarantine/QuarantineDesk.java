package org.osefrance.archive.portal.quarantine;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.catalog.DuplicateReferenceException;
import org.osefrance.archive.ingest.deposit.Release;
import org.osefrance.archive.ingest.quarantine.HeldFile;
import org.osefrance.archive.ingest.quarantine.Quarantine;
import org.osefrance.archive.portal.audit.DeskAudit;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.TypedText;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Viewer.Role;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where archivists look at what was refused for what it holds, and accept it as it is or discard it. */
@Controller
class QuarantineDesk {

    private static final String LIST = "/staff/quarantine";
    private static final String ONE = LIST + "/{id}";
    private static final Set<Role> READERS = Set.of(Role.ARCHIVIST);
    private static final int DECIDED_SHOWN = 50;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_REFERENCE = 200;
    private static final Set<String> SAYABLE =
            Set.of("accepted", "discarded", "no-reason", "no-place", "not-accepted", "decided-before");

    private final Quarantine quarantine;
    private final Release release;
    private final RequestViewer viewers;
    private final DeskAudit audit;
    private final HeldLines lines;

    QuarantineDesk(Quarantine quarantine, Release release, RequestViewer viewers, DeskAudit audit, HeldLines lines) {
        this.quarantine = quarantine;
        this.release = release;
        this.viewers = viewers;
        this.audit = audit;
        this.lines = lines;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "") String said, HttpServletRequest request, Locale locale, Model model) {
        viewers.staff(request, READERS);
        model.addAttribute("waiting", lines.of(quarantine.book().listWaiting(), locale));
        model.addAttribute("decided", lines.of(quarantine.book().listDecided(DECIDED_SHOWN), locale));
        model.addAttribute("said", SAYABLE.contains(said) ? said : "");
        return "quarantine/list";
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        viewers.staff(request, READERS);
        HeldFile file = find(id);
        model.addAttribute("line", lines.of(file, locale));
        model.addAttribute("held", file);
        model.addAttribute("there", quarantine.findBytes(file.id()).isPresent());
        model.addAttribute("said", SAYABLE.contains(said) ? said : "");
        return "quarantine/file";
    }

    /** The bytes, as something to be saved: no browser is told a type by which it might open them. */
    @GetMapping(ONE + "/file")
    ResponseEntity<Resource> download(@PathVariable String id, HttpServletRequest request) {
        Viewer.Staff reader = viewers.staff(request, READERS);
        HeldFile file = find(id);
        Path bytes = quarantine.findBytes(file.id()).orElseThrow(NotHereException::new);
        audit.note(reader, Action.READ_QUARANTINE, List.of(), note(file, "downloaded"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.id() + ".bin\"")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(bytes));
    }

    @PostMapping(ONE + "/accept")
    String accept(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request)
            throws IOException {
        Viewer.Staff archivist = viewers.staff(request, READERS);
        HeldFile file = find(id);
        String why = TypedText.clean(reason);
        String place = into.replaceAll("\\p{Cntrl}", "").strip();
        if (isNoReason(why)) {
            return back(file, "no-reason");
        } else if (!isPlace(place)) {
            return back(file, "no-place");
        }
        audit.note(archivist, Action.DECIDE_QUARANTINE, List.of(), note(file, "accepted as it is"));
        try {
            Optional<RecordId> item = release.accept(file.id(), place, archivist.account(), why);
            return item.isPresent() ? "redirect:" + LIST + "?said=accepted" : back(file, "not-accepted");
        } catch (DuplicateReferenceException notAPlace) {
            return back(file, "no-place");
        }
    }

    @PostMapping(ONE + "/discard")
    String discard(@PathVariable String id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request)
            throws IOException {
        Viewer.Staff archivist = viewers.staff(request, READERS);
        HeldFile file = find(id);
        String why = TypedText.clean(reason);
        if (isNoReason(why)) {
            return back(file, "no-reason");
        }
        audit.note(archivist, Action.DECIDE_QUARANTINE, List.of(), note(file, "discarded"));
        boolean waited = quarantine.discard(file.id(), archivist.account(), why);
        return waited ? "redirect:" + LIST + "?said=discarded" : back(file, "decided-before");
    }

    private HeldFile find(String id) {
        return RecordId.parse(id).flatMap(quarantine.book()::find).orElseThrow(NotHereException::new);
    }

    private static boolean isNoReason(String why) {
        return why.isEmpty() || why.length() > LONGEST_REASON;
    }

    /** As {@code Consignment} takes references. */
    private static boolean isPlace(String place) {
        return !place.isEmpty()
                && place.length() <= LONGEST_REFERENCE
                && !place.startsWith("/")
                && !place.endsWith("/")
                && !place.contains("//");
    }

    private static String back(HeldFile file, String said) {
        return "redirect:" + LIST + "/" + file.id() + "?said=" + said;
    }

    /** A file's name may be a person's; the audit gets its id and its digest. */
    private static String note(HeldFile file, String deed) {
        return deed + ": " + file.id() + ", SHA-512 " + file.found().sha512();
    }
}
