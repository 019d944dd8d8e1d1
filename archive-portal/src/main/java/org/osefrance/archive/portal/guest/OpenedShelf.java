package org.osefrance.archive.portal.guest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** What was opened to a guest, as they find it: each record under the name and the number that they may see. */
@Component
final class OpenedShelf {

    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;

    OpenedShelf(Catalog catalog, KnowledgeCatalog knowledge) {
        this.catalog = catalog;
        this.knowledge = knowledge;
    }

    /**
     * One record.
     *
     * @param title as this guest may see it; empty for a page opened by itself
     * @param page number of the page as this guest counts; 0 for a whole unit
     */
    record Opened(String href, String title, int page) {}

    /** Of these records, those that the guest can be shown now; what closed meanwhile is passed over. */
    List<Opened> list(Viewer guest, Collection<RecordId> records) {
        return records.stream()
                .sorted()
                .flatMap(record -> find(guest, record).stream())
                .toList();
    }

    private Optional<Opened> find(Viewer guest, RecordId record) {
        return catalog.findUnit(guest, record)
                .map(OpenedShelf::unit)
                .or(() -> catalog.findPage(guest, record).map(page -> page(guest, page)))
                .or(() -> knowledge
                        .findExtract(guest, record)
                        .map(extract -> new Opened(
                                Addresses.extract(record),
                                String.join(" · ", extract.line().cells()),
                                0)));
    }

    private static Opened unit(UnitView view) {
        return new Opened(Addresses.of(view.description()), view.description().title(), 0);
    }

    private Opened page(Viewer guest, PageView page) {
        return new Opened(
                Addresses.lastingPage(page.page().id()),
                catalog.findUnit(guest, page.page().item())
                        .map(item -> item.description().title())
                        .orElse(""),
                page.number());
    }
}
