package org.osefrance.archive.portal.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.LanguageNames;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All fonds, and the pages of a fonds, a series, or a file. */
@Controller
final class CollectionsController {

    /** Units on one page of a list; whole rows of two and of three. */
    private static final int SLICE = 24;

    private final Catalog catalog;
    private final RequestViewer viewers;
    private final UnitLines lines;
    private final ReadableDates dates;
    private final AnnouncedLines announced;

    CollectionsController(
            Catalog catalog, RequestViewer viewers, UnitLines lines, ReadableDates dates, AnnouncedLines announced) {
        this.announced = announced;
        this.catalog = catalog;
        this.viewers = viewers;
        this.lines = lines;
        this.dates = dates;
    }

    @GetMapping("/collections")
    String all(HttpServletRequest request, Locale locale, Model model) {
        Viewer viewer = viewers.of(request);
        model.addAttribute("units", lines.of(viewer, catalog.listFonds(viewer), locale));
        return "browse/collections";
    }

    @GetMapping("/collections/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer viewer = viewers.of(request);
        Optional<UnitView> found = RecordId.parse(id).flatMap(known -> catalog.findUnit(viewer, known));
        if (found.isEmpty()) {
            return announced.show(viewer, id, locale, model);
        }
        UnitView unit = found.get();
        if (unit.description().level() == DescriptionLevel.ITEM) {
            return "redirect:" + Addresses.of(unit.description());
        }
        // A reference holds no control character, and PostgreSQL takes no NUL: such an address begins at the beginning.
        String from = after.chars().anyMatch(Character::isISOControl) ? "" : after;
        model.addAttribute(
                "announced",
                from.isEmpty() ? announced.below(viewer, unit.description().id(), locale) : List.of());
        model.addAttribute("page", page(viewer, unit, from, locale));
        return "browse/collection";
    }

    private CollectionPage page(Viewer viewer, UnitView view, String after, Locale locale) {
        Description unit = view.description();
        List<UnitView> children = catalog.listChildren(viewer, unit.id(), after, SLICE + 1);
        List<UnitView> slice = children.stream().limit(SLICE).toList();
        Optional<String> next = children.size() <= SLICE
                ? Optional.empty()
                : Optional.of(Addresses.of(unit) + "?after="
                        + Addresses.encoded(slice.getLast().description().reference()));
        return new CollectionPage(
                unit,
                view.ancestors(),
                unit.dates().map(date -> dates.of(date, locale)),
                LanguageNames.names(unit.languages(), locale),
                CollectionPage.paragraphs(unit.scope()),
                view.origin(),
                catalog.countChildren(viewer, unit.id()),
                lines.of(viewer, slice, locale),
                after.isEmpty() ? Optional.empty() : Optional.of(Addresses.of(unit)),
                next);
    }
}
