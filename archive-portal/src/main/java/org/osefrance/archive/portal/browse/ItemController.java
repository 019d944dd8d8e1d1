package org.osefrance.archive.portal.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.LanguageNames;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one document. */
@Controller
final class ItemController {

    private final Catalog catalog;
    private final RequestViewer viewers;
    private final ReadableDates dates;
    private final Site site;
    private final AnnouncedLines announced;
    private final Provenance provenance;

    ItemController(
            Catalog catalog,
            RequestViewer viewers,
            ReadableDates dates,
            Site site,
            AnnouncedLines announced,
            Provenance provenance) {
        this.provenance = provenance;
        this.announced = announced;
        this.catalog = catalog;
        this.viewers = viewers;
        this.dates = dates;
        this.site = site;
    }

    @GetMapping("/records/{id}")
    String item(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Viewer viewer = viewers.of(request);
        Optional<UnitView> found = RecordId.parse(id).flatMap(known -> catalog.findUnit(viewer, known));
        if (found.isEmpty()) {
            Optional<RecordId> gone = RecordId.parse(id).flatMap(known -> catalog.findSuccessor(viewer, known));
            return gone.isPresent()
                    ? "redirect:" + Addresses.item(gone.get())
                    : announced.show(viewer, id, locale, model);
        }
        UnitView view = found.get();
        Description unit = view.description();
        if (unit.level() != DescriptionLevel.ITEM) {
            return "redirect:" + Addresses.of(unit);
        }
        List<ItemPage.PageLine> pages = catalog.listPages(viewer, unit.id()).stream()
                .map(page -> line(unit.id(), page))
                .toList();
        model.addAttribute(
                "page",
                new ItemPage(
                        unit,
                        view.ancestors(),
                        unit.dates().map(date -> dates.of(date, locale)),
                        LanguageNames.names(unit.languages(), locale),
                        CollectionPage.paragraphs(unit.scope()),
                        view.origin(),
                        pages,
                        site.address(Addresses.of(unit)),
                        Addresses.manifest(unit.id())));
        model.addAttribute("outers", provenance.outers(viewer, unit.id()));
        model.addAttribute("doubts", provenance.doubts(viewer, unit.id(), locale));
        return "browse/item";
    }

    private static ItemPage.PageLine line(RecordId item, PageView page) {
        return new ItemPage.PageLine(
                page.number(),
                page.foliation(),
                Addresses.page(item, page.number(), ""),
                UnitLines.thumbnail(page.page()),
                page.state());
    }
}
