package org.osefrance.archive.portal.transcription;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.ingest.storage.StorageException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.transcription.BroughtReadings.Brought;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.schemas.media.PageText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Readings of other programs: brought, looked at against what the page says now, and accepted by somebody who checked them. */
@Controller
class BringController {

    private static final String PAGE = TranscriptionController.PAGE + "/bring";

    private final Stand stand;
    private final BroughtReadings brought;
    private final Transcripts transcripts;
    private final Archive archive;

    BringController(Stand stand, BroughtReadings brought, Transcripts transcripts, Archive archive) {
        this.stand = stand;
        this.brought = brought;
        this.transcripts = transcripts;
        this.archive = archive;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable("page") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean changed,
            HttpServletRequest request,
            Model model) {
        Stand.Place place = stand.of(request, id);
        if (!name.isEmpty()) {
            Brought reading =
                    brought.find(place.page().page(), place.size(), name).orElseThrow(NotHereException::new);
            look(place, name, reading, model);
        }
        return show(place, changed ? "transcription.versions.changed" : "", model);
    }

    @PostMapping(PAGE)
    String bring(
            @PathVariable("page") String id,
            @RequestParam("file") MultipartFile file,
            HttpServletRequest request,
            Model model)
            throws IOException {
        Stand.Place place = stand.of(request, id);
        if (file.isEmpty() || file.getSize() > BroughtReadings.LARGEST) {
            return show(place, file.isEmpty() ? "intake.nothing" : "transcription.bring.too-large", model);
        }
        byte[] bytes = file.getBytes();
        Brought reading = brought.read(bytes, place.page().page(), place.size());
        if (reading.text().isEmpty()) {
            model.addAttribute("findings", reading.findings());
            return show(place, "transcription.bring.unreadable", model);
        }
        String label = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            String name = brought.keep(
                    place.page().page(), bytes, label, place.archivist().account());
            return "redirect:" + place.desk() + "/bring?name=" + Addresses.encoded(name);
        } catch (StorageException refused) {
            if (!FullDisk.isBehind(refused)) {
                throw refused;
            }
            return show(place, "transcription.disk", model);
        }
    }

    @PostMapping(PAGE + "/accept")
    String accept(
            @PathVariable("page") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int seen,
            HttpServletRequest request) {
        Stand.Place place = stand.of(request, id);
        PageText text = brought.find(place.page().page(), place.size(), name)
                .flatMap(Brought::text)
                .orElseThrow(NotHereException::new);
        String account = place.archivist().account();
        try {
            int kept = transcripts
                    .keep(
                            place.archivist(),
                            place.page(),
                            Vouched.by(account, text, archive.clock().instant()),
                            seen,
                            new Signature(account, "checked the reading " + name + ", made by " + madeBy(text)))
                    .number();
            return "redirect:" + place.desk() + "?kept=" + kept;
        } catch (StaleVersionException meanwhile) {
            return "redirect:" + place.desk() + "/bring?changed=true&name=" + Addresses.encoded(name);
        }
    }

    private void look(Stand.Place place, String name, Brought reading, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("findings", reading.findings());
        reading.text().ifPresent(text -> {
            model.addAttribute("madeBy", madeBy(text));
            model.addAttribute("read", Draft.of(text).lines());
            stand.text(place).ifPresent(now -> model.addAttribute("difference", WordDifference.between(now, text)));
        });
    }

    private static String madeBy(PageText text) {
        return VersionLines.who(text.maker());
    }

    private String show(Stand.Place place, String problem, Model model) {
        List<String> names = brought.list(place.page().page());
        model.addAttribute("page", place.page());
        model.addAttribute("seen", transcripts.current(place.archivist(), place.id()));
        model.addAttribute(
                "names", names.stream().filter(BringController::isReadable).toList());
        model.addAttribute(
                "others", names.stream().filter(name -> !isReadable(name)).toList());
        model.addAttribute("problem", problem);
        return "transcription/bring";
    }

    private static boolean isReadable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }
}
