package org.osefrance.archive.portal.redaction;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.KnowledgeView;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.FormerPlace;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk where an archivist draws what of a page is withheld, and lifts it again. */
@Controller
class RedactionController {

    private static final String PAGE = "/staff/pages/{id}/withhold";

    /** Pixels of the image that is drawn upon. */
    private static final int WIDE = 1400;

    private static final int HIGH = 2000;

    private final Archive archive;
    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;
    private final RequestViewer viewers;
    private final ReadableDates dates;

    RedactionController(
            Archive archive, Catalog catalog, KnowledgeCatalog knowledge, RequestViewer viewers, ReadableDates dates) {
        this.archive = archive;
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.viewers = viewers;
        this.dates = dates;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Viewer.Staff archivist = archivist(request);
        return show(archivist, page(archivist, id), PlaceForm.empty(), "", locale, model);
    }

    @PostMapping(PAGE)
    String withhold(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y,
            @RequestParam(defaultValue = "") String width,
            @RequestParam(defaultValue = "") String height,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String part,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = archivist(request);
        PageView page = page(archivist, id);
        PlaceForm form = new PlaceForm(x, y, width, height, until, reason);
        if (!part.isEmpty()) {
            return placeAgain(archivist, page, part, form, locale, model);
        }
        try {
            PixelBox box = form.box(size(page));
            Optional<LocalDate> last = form.lastDay(archive.today());
            String why = form.why();
            register()
                    .write(
                            new Passage(
                                    RecordId.random(),
                                    new Passage.PageRegion(page.page().id(), box),
                                    "",
                                    ""),
                            Optional.of(Withholding.facts(last, archivist.account(), why, archive.today())),
                            0,
                            new Signature(archivist.account(), why));
            return "redirect:/staff/pages/" + page.page().id() + "/withhold";
        } catch (PlaceForm.UnusableException unusable) {
            return show(archivist, page, form, unusable.key(), locale, model);
        }
    }

    /** A part that was drawn on an image of before is drawn on the one shown now; what was decided about it stays. */
    private String placeAgain(
            Viewer.Staff archivist, PageView page, String part, PlaceForm form, Locale locale, Model model) {
        RecordId id = page.page().id();
        KnowledgeView<KnowledgeRecord> lost = knowledge.listParts(archivist, id).stream()
                .filter(view -> view.record().id().value().equals(part)
                        && box(view.record()).isEmpty())
                .findFirst()
                .orElseThrow(NotHereException::new);
        try {
            PixelBox box = form.box(size(page));
            register()
                    .write(
                            placed(lost.record(), id, box),
                            Optional.empty(),
                            lost.version(),
                            new Signature(archivist.account(), form.why()));
            return "redirect:/staff/pages/" + id + "/withhold";
        } catch (PlaceForm.UnusableException unusable) {
            return show(archivist, page, form, unusable.key(), locale, model);
        } catch (StaleVersionException meanwhile) {
            return show(archivist, page, form, "arrange.changed", locale, model);
        }
    }

    private static KnowledgeRecord placed(KnowledgeRecord part, RecordId page, PixelBox box) {
        return switch (part) {
            case ListLine line -> line.placed(box);
            case Passage passage
            when passage.extent() instanceof Passage.FormerRegion -> passage.placed(new Passage.PageRegion(page, box));
            default -> throw new NotHereException();
        };
    }

    /** Where a part stood on an image of before, as an address shows it; empty for one that never had a place. */
    private static Optional<String> former(KnowledgeRecord part) {
        Optional<FormerPlace> place = switch (part) {
            case ListLine line -> line.former();
            case Passage passage
            when passage.extent() instanceof Passage.FormerRegion region -> Optional.of(region.place());
            default -> Optional.empty();
        };
        return place.map(drawn -> "/images/" + drawn.image() + "?region=" + drawn.box());
    }

    /** What can be said to stand in a box that is drawn: lines that nobody placed, and what lost its place. */
    private static boolean canBePlaced(KnowledgeRecord part) {
        return part instanceof ListLine line && line.region().isEmpty()
                || part instanceof Passage passage && passage.extent() instanceof Passage.FormerRegion;
    }

    @PostMapping(PAGE + "/{part}/lift")
    String lift(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = archivist(request);
        PageView page = page(archivist, id);
        RecordId place = RecordId.parse(part)
                .filter(known -> knowledge.listParts(archivist, page.page().id()).stream()
                        .anyMatch(view -> view.record().id().equals(known) && isDrawn(view.record())))
                .orElseThrow(NotHereException::new);
        try {
            String why = new PlaceForm("", "", "", "", "", reason).why();
            register().changeAccess(List.of(place), Withholding::lifted, new Signature(archivist.account(), why));
            return "redirect:/staff/pages/" + page.page().id() + "/withhold";
        } catch (PlaceForm.UnusableException unusable) {
            return show(archivist, page, PlaceForm.empty(), unusable.key(), locale, model);
        }
    }

    private Register register() {
        return archive.register();
    }

    private String show(
            Viewer.Staff archivist, PageView page, PlaceForm form, String problem, Locale locale, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("size", size(page));
        model.addAttribute("image", Addresses.image(page.page(), WIDE, HIGH));
        model.addAttribute("places", places(archivist, page, locale));
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "redaction/page";
    }

    private List<WithheldPlace> places(Viewer.Staff archivist, PageView page, Locale locale) {
        RecordId id = page.page().id();
        Optional<PageText> text = catalog.findText(archivist, id);
        Optional<PageView> shown = catalog.findPage(Viewer.anyone(), id);
        List<WithheldPlace> places = new ArrayList<>();
        for (KnowledgeView<KnowledgeRecord> view : knowledge.listParts(archivist, id)) {
            Optional<PixelBox> box = box(view.record());
            RecordVersion<?> version =
                    catalog.listVersions(archivist, view.record().id()).getLast();
            boolean seen = shown.isPresent()
                    && box.stream().noneMatch(shown.get().masks().boxes()::contains);
            places.add(new WithheldPlace(
                    view.record().id().value(),
                    places.size() + 1,
                    box,
                    box.flatMap(place -> text.map(read -> beneath(read, place))).orElse(""),
                    new WithheldPlace.Decision(version.author(), dates.day(version.madeAt(), locale), version.reason()),
                    Withholding.until(version.access())
                            .map(last -> dates.day(last.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), locale)),
                    !seen,
                    view.record() instanceof ListLine,
                    isDrawn(view.record()) && Withholding.isIn(version.access()),
                    canBePlaced(view.record()),
                    former(view.record())
                            .map(image -> Addresses.lastingPage(id) + image)
                            .orElse("")));
        }
        return places;
    }

    /** A line of a list is closed and opened by its person. */
    private static boolean isDrawn(KnowledgeRecord part) {
        return part instanceof Passage;
    }

    private static String beneath(PageText text, PixelBox place) {
        return text.keeping(word -> Masks.hides(place, word.box())).plainText().replaceAll("\\s+", " ");
    }

    private static Optional<PixelBox> box(KnowledgeRecord part) {
        return switch (part) {
            case ListLine line -> line.region();
            case Passage passage when passage.extent() instanceof Passage.PageRegion place -> Optional.of(place.box());
            default -> Optional.empty();
        };
    }

    private PageView page(Viewer.Staff archivist, String id) {
        return RecordId.parse(id)
                .flatMap(known -> catalog.findPage(archivist, known))
                .filter(page -> page.page().size().isPresent())
                .orElseThrow(NotHereException::new);
    }

    private static PixelSize size(PageView page) {
        return page.page().size().orElseThrow(NotHereException::new);
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }
}
