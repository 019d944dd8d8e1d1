package org.osefrance.archive.portal.transcription;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.ingest.storage.StorageException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.schemas.media.PageText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a page down, line by line beside its image. What was not saved stands in the form and nowhere else. */
@Controller
class TranscriptionController {

    static final String PAGE = "/staff/transcription/{page}";

    /** Pixels of the image beside the lines where no tiles are drawn. */
    private static final int WIDE = 1400;

    private static final int HIGH = 2000;

    private final Stand stand;
    private final Transcripts transcripts;
    private final Catalog catalog;
    private final Archive archive;
    private final VersionLines versions;
    private final BroughtReadings brought;

    TranscriptionController(
            Stand stand,
            Transcripts transcripts,
            Catalog catalog,
            Archive archive,
            VersionLines versions,
            BroughtReadings brought) {
        this.stand = stand;
        this.transcripts = transcripts;
        this.catalog = catalog;
        this.archive = archive;
        this.versions = versions;
        this.brought = brought;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable("page") String id,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int kept,
            HttpServletRequest request,
            Model model) {
        Stand.Place place = stand.of(request, id);
        Optional<PageText> text = before(place, name);
        Draft draft = start.equals("blank") || text.isEmpty() ? Draft.blank(place.size(), text) : Draft.of(text.get());
        model.addAttribute("kept", kept);
        model.addAttribute("name", name);
        return show(place, draft, DraftForm.Turn.fresh(transcripts.current(place.archivist(), place.id())), "", model);
    }

    @PostMapping(PAGE)
    String write(@PathVariable("page") String id, HttpServletRequest request, Model model) {
        Stand.Place place = stand.of(request, id);
        DraftForm form = DraftForm.read(request, place.page().page());
        model.addAttribute("kept", 0);
        model.addAttribute("name", form.name());
        if (form.isTooLong()) {
            return show(place, form.draft(), form.turn(), "transcription.too-long", model);
        }
        if (!form.isToSave()) {
            return show(place, form.changed(), form.turn(), "", model);
        }
        Optional<Integer> misplaced = form.draft().findMisplaced();
        if (misplaced.isPresent()) {
            return show(place, form.draft(), form.turn().at(misplaced.get()), "transcription.no-place", model);
        }
        return save(place, form, model);
    }

    private String save(Stand.Place place, DraftForm form, Model model) {
        String account = place.archivist().account();
        PageText mine = form.draft()
                .text(before(place, form.name()), account, archive.clock().instant());
        try {
            TextVersion saved = transcripts.keep(
                    place.archivist(),
                    place.page(),
                    mine,
                    form.turn().seen(),
                    new Signature(account, "transcribed at the desk"));
            return "redirect:" + place.desk() + "?kept=" + saved.number();
        } catch (StaleVersionException meanwhile) {
            return showNewer(place, form, mine, model);
        } catch (StorageException refused) {
            if (!FullDisk.isBehind(refused)) {
                throw refused;
            }
            return show(place, form.draft(), form.turn(), "transcription.disk", model);
        }
    }

    /** What the lines began from: a reading that was brought, or what the page says now. */
    private Optional<PageText> before(Stand.Place place, String name) {
        return name.isEmpty()
                ? stand.text(place)
                : brought.find(place.page().page(), place.size(), name)
                        .map(reading -> reading.text())
                        .orElseThrow(NotHereException::new);
    }

    /** Somebody else saved meanwhile: what they wrote is shown against these lines, which stay in the form. */
    private String showNewer(Stand.Place place, DraftForm form, PageText mine, Model model) {
        int newest = transcripts.current(place.archivist(), place.id());
        stand.text(place).ifPresent(theirs -> model.addAttribute("difference", WordDifference.between(theirs, mine)));
        versions.find(place, newest, model);
        return show(place, form.draft(), form.turn().after(newest), "transcription.newer", model);
    }

    private String show(Stand.Place place, Draft draft, DraftForm.Turn turn, String problem, Model model) {
        List<TextVersion> texts = catalog.listTexts(place.archivist(), place.id());
        model.addAttribute("page", place.page());
        model.addAttribute("size", place.size());
        model.addAttribute("service", Addresses.imageService(place.page().page()));
        model.addAttribute("image", Addresses.image(place.page().page(), WIDE, HIGH));
        model.addAttribute("lines", WrittenLine.of(place.page().page(), draft));
        model.addAttribute("turn", turn);
        model.addAttribute("texts", texts.size());
        model.addAttribute("problem", problem);
        return "transcription/desk";
    }
}
