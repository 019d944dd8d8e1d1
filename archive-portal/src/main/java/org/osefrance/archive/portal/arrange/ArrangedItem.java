package org.osefrance.archive.portal.arrange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Page;
import org.springframework.stereotype.Component;

/** Who arranges the pages of which item. */
@Component
class ArrangedItem {

    private final Catalog catalog;
    private final RequestViewer viewers;

    ArrangedItem(Catalog catalog, RequestViewer viewers) {
        this.catalog = catalog;
        this.viewers = viewers;
    }

    /** An archivist before an item. */
    record Place(Viewer.Staff archivist, Description item, List<PageView> views) {

        RecordId id() {
            return item.id();
        }

        List<Page> pages() {
            return views.stream().map(PageView::page).toList();
        }

        String desk() {
            return "/staff/units/" + id() + "/arrange";
        }
    }

    Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }

    Place of(HttpServletRequest request, String id) {
        Viewer.Staff archivist = archivist(request);
        Description item = RecordId.parse(id)
                .flatMap(known -> catalog.findUnit(archivist, known))
                .map(UnitView::description)
                .filter(unit -> unit.level() == DescriptionLevel.ITEM)
                .orElseThrow(NotHereException::new);
        return new Place(archivist, item, catalog.listPages(archivist, item.id()));
    }

    /** Another item, by its reference as it is cited here or without the house's prefix. */
    Optional<Description> find(Viewer.Staff archivist, String reference) {
        return catalog.findUnitByReference(archivist, reference)
                .map(UnitView::description)
                .filter(unit -> unit.level() == DescriptionLevel.ITEM);
    }

    /** The newest version of each page of an item. */
    Map<RecordId, Integer> versions(Viewer.Staff archivist, RecordId item) {
        Map<RecordId, Integer> versions = new TreeMap<>();
        catalog.listPages(archivist, item)
                .forEach(view -> versions.put(
                        view.page().id(), version(archivist, view.page().id())));
        return versions;
    }

    int version(Viewer.Staff archivist, RecordId page) {
        return catalog.listVersions(archivist, page).getLast().number();
    }
}
