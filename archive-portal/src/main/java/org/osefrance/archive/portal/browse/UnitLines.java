package org.osefrance.archive.portal.browse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Page;
import org.springframework.stereotype.Component;

/** Lists of units, each with what is inside it and, for a document, its first page made small. */
@Component
final class UnitLines {

    private final Catalog catalog;
    private final ReadableDates dates;

    UnitLines(Catalog catalog, ReadableDates dates) {
        this.catalog = catalog;
        this.dates = dates;
    }

    /** One line a unit, in the order given. */
    List<UnitLine> of(Viewer viewer, List<UnitView> units, Locale locale) {
        return units.stream()
                .map(view -> line(viewer, view.description(), locale))
                .toList();
    }

    /** The address of a page made small; empty for one without an image. */
    static Optional<String> thumbnail(Page page) {
        return Addresses.thumbnail(page);
    }

    private UnitLine line(Viewer viewer, Description unit, Locale locale) {
        var words = unit.dates().map(date -> dates.of(date, locale));
        if (unit.level() != DescriptionLevel.ITEM) {
            return new UnitLine(unit, words, catalog.countChildren(viewer, unit.id()), Optional.empty());
        }
        List<PageView> pages = catalog.listPages(viewer, unit.id());
        Optional<String> first = pages.stream().findFirst().flatMap(page -> thumbnail(page.page()));
        return new UnitLine(unit, words, pages.size(), first);
    }
}
