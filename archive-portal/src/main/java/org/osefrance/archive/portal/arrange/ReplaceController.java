package org.osefrance.archive.portal.arrange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.ingest.image.ImageLimits;
import org.osefrance.archive.ingest.image.OriginalImages;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.ingest.storage.StorageException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Another scan in the place of a bad one, and an earlier one put back. */
@Controller
class ReplaceController {

    private static final String PAGE = ArrangeController.PAGE + "/{page}/scan";

    private final ArrangedItem items;
    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;
    private final Archive archive;
    private final OriginalImages images = new OriginalImages(ImageLimits.standard());

    ReplaceController(ArrangedItem items, Catalog catalog, KnowledgeCatalog knowledge, Archive archive) {
        this.items = items;
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.archive = archive;
    }

    /**
     * One image the page was shown by before.
     *
     * @param picture its image made small; empty where none was made
     * @param file what it came as
     */
    record Former(int number, Optional<String> picture, String href, String file, int degrees) {}

    @GetMapping(PAGE)
    String show(@PathVariable String id, @PathVariable String page, HttpServletRequest request, Model model) {
        ArrangedItem.Place place = items.of(request, id);
        return show(place, page(place, page), "", model);
    }

    @PostMapping(PAGE)
    String replace(
            @PathVariable String id,
            @PathVariable String page,
            @RequestParam MultipartFile scan,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model)
            throws IOException {
        ArrangedItem.Place place = items.of(request, id);
        PageView view = page(place, page);
        String why = ArrangeForm.line(reason);
        if (scan.isEmpty() || why.isEmpty()) {
            return show(place, view, scan.isEmpty() ? "intake.nothing" : "arrange.no-reason", model);
        }
        Signature signature = new Signature(place.archivist().account(), why);
        return receive(scan)
                .map(received -> replace(place, view, received, version, signature, model))
                .orElseGet(() -> show(place, view, "arrange.no-scan", model));
    }

    private String replace(
            ArrangedItem.Place place,
            PageView view,
            Arrival.Received scan,
            int version,
            Signature signature,
            Model model) {
        try {
            archive.deposits().replace(scan, view.page().id(), version, signature);
            return "redirect:" + place.desk() + "?said=replaced";
        } catch (StaleVersionException meanwhile) {
            return show(place, view, "arrange.changed", model);
        } catch (EntangledPagesException refused) {
            return show(
                    place, view, "arrange.refused." + refused.reason().name().toLowerCase(Locale.ROOT), model);
        } catch (StorageException refused) {
            if (!FullDisk.isBehind(refused)) {
                throw refused;
            }
            return show(place, view, "transcription.disk", model);
        }
    }

    /** Shows the page by an image it had before. */
    @PostMapping(PAGE + "/back")
    String back(
            @PathVariable String id,
            @PathVariable String page,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        ArrangedItem.Place place = items.of(request, id);
        PageView view = page(place, page);
        String why = ArrangeForm.line(reason);
        if (why.isEmpty()) {
            return show(place, view, "arrange.no-reason", model);
        }
        PageImage image = view.page().findImage(number).orElseThrow(NotHereException::new);
        Map<RecordId, Integer> seen = items.versions(place.archivist(), place.id());
        seen.put(view.page().id(), version);
        try {
            archive.arrange(
                    new Rearrangement(List.of(new Step.Show(view.page().id(), image)), seen, Closure.KEPT),
                    new Signature(place.archivist().account(), why));
            return "redirect:" + place.desk() + "?said=restored";
        } catch (StaleVersionException meanwhile) {
            return show(place, view, "arrange.changed", model);
        }
    }

    /** One image of one page: of a file with several nobody could say which is meant. */
    private Optional<Arrival.Received> receive(MultipartFile scan) throws IOException {
        List<Arrival> arrivals;
        String name = Optional.ofNullable(scan.getOriginalFilename()).orElse("");
        try (InputStream bytes = scan.getInputStream()) {
            arrivals = archive.staging().receive(bytes, name.isBlank() ? "scan" : name);
        }
        if (arrivals.size() == 1
                && arrivals.getFirst() instanceof Arrival.Received received
                && received.kind().isScan()
                && holdsOneImage(received)) {
            return Optional.of(received);
        }
        arrivals.forEach(archive.staging()::discard);
        return Optional.empty();
    }

    private boolean holdsOneImage(Arrival.Received received) throws IOException {
        try {
            return images.list(received.file().path()).size() == 1;
        } catch (UnreadableImageException unreadable) {
            return false;
        }
    }

    /** Only what is a picture can be scanned anew: the words of a letter written on a computer stand in no image. */
    private PageView page(ArrangedItem.Place place, String id) {
        return place.views().stream()
                .filter(view -> view.page().id().value().equals(id))
                .filter(view -> isPicture(place, view.page()))
                .findFirst()
                .orElseThrow(NotHereException::new);
    }

    private boolean isPicture(ArrangedItem.Place place, Page page) {
        return catalog.findFile(place.archivist(), page.file())
                .map(file -> file.file().mediaType())
                .filter(type -> type.startsWith("image/") || type.equals("application/pdf"))
                .isPresent();
    }

    private String show(ArrangedItem.Place place, PageView view, String problem, Model model) {
        Page page = view.page();
        model.addAttribute("unit", place.item());
        model.addAttribute("base", place.desk());
        model.addAttribute("view", view);
        model.addAttribute("version", items.version(place.archivist(), page.id()));
        model.addAttribute("picture", Addresses.thumbnail(page).orElse(""));
        model.addAttribute("file", name(place, page.image()));
        model.addAttribute(
                "parts", knowledge.listParts(place.archivist(), page.id()).size());
        model.addAttribute("former", former(place, page));
        model.addAttribute("problem", problem);
        return "arrange/scan";
    }

    private List<Former> former(ArrangedItem.Place place, Page page) {
        List<Former> former = new ArrayList<>();
        for (int number = page.imageNumber() - 1; number > 0; number--) {
            int which = number;
            PageImage image = page.findImage(number).orElseThrow();
            former.add(new Former(
                    number,
                    image.size().map(size -> Addresses.image(page, which, size, 400, 400)),
                    Addresses.lastingPage(page.id()) + "/images/" + number,
                    name(place, image),
                    image.turn().degrees()));
        }
        return former;
    }

    private String name(ArrangedItem.Place place, PageImage image) {
        return catalog.findFile(place.archivist(), image.file())
                .map(FileView::file)
                .map(file -> file.name())
                .orElse("");
    }
}
