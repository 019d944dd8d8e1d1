package org.osefrance.archive.portal.arrange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.Replacement;
import org.osefrance.archive.ingest.deposit.UploadException;
import org.osefrance.archive.ingest.deposit.Way;
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

    /**
     * Takes the scan with the form; or, where it is to be sent in pieces, begins the deposit that it is sent to.
     *
     * @param deed {@code BEGIN} for pieces
     */
    @PostMapping(PAGE)
    String replace(
            @PathVariable String id,
            @PathVariable String page,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do", defaultValue = "") String deed,
            HttpServletRequest request,
            Model model)
            throws IOException {
        ArrangedItem.Place place = items.of(request, id);
        PageView view = page(place, page);
        String why = ArrangeForm.line(reason);
        if (why.isEmpty()) {
            return show(place, view, "arrange.no-reason", model);
        }
        if (!deed.equals("BEGIN") && (scan == null || scan.isEmpty())) {
            return show(place, view, "intake.nothing", model);
        }
        Deposit deposit = begin(place, new Replacement(view.page().id(), version, why));
        if (scan == null || scan.isEmpty()) {
            return "redirect:/staff/intake/" + deposit.id();
        }
        String problem = take(deposit, scan);
        if (problem.isEmpty()) {
            return "redirect:" + place.desk() + "?said=replaced&deposit=" + deposit.id();
        }
        boolean unused = archive.waitingDeposits().giveUp(deposit.id());
        return show(place, view, problem, model);
    }

    /** It comes like any other file, so that it stands on a receipt. */
    private Deposit begin(ArrangedItem.Place place, Replacement replacement) {
        String archivist = place.archivist().account();
        return archive.waitingDeposits()
                .replacements()
                .begin(
                        new Deposit.Origin(Way.PAGE, "", archivist),
                        DepositTerms.said(place.item().reference(), "", Optional.empty(), List.of(), true, archivist),
                        replacement);
    }

    /** The key of what went wrong; empty where the scan is in its place. */
    private String take(Deposit deposit, MultipartFile scan) throws IOException {
        String name = Optional.ofNullable(scan.getOriginalFilename()).orElse("");
        try (InputStream bytes = scan.getInputStream()) {
            return switch (archive.waitingDeposits()
                    .replacements()
                    .accept(deposit, name.isBlank() ? "scan" : name, scan.getSize(), bytes)) {
                case DONE -> "";
                case NO_SCAN -> "arrange.no-scan";
                case OVER -> "arrange.changed";
            };
        } catch (UploadException refused) {
            return "intake.problem." + refused.reason();
        } catch (StaleVersionException meanwhile) {
            return "arrange.changed";
        } catch (EntangledPagesException refused) {
            return "arrange.refused." + refused.reason().name().toLowerCase(Locale.ROOT);
        } catch (IOException | StorageException failed) {
            if (!FullDisk.isBehind(failed)) {
                throw failed;
            }
            return "transcription.disk";
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
