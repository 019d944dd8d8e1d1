package org.osefrance.archive.portal.keying;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.springframework.stereotype.Component;

/** The pages of a selection: of documents by reference or id, and of all documents under a series. Only pages with an image. */
@Component
class BatchPages {

    /** Cards of a batch at most: some weeks of work. */
    static final int MOST = 5_000;

    private static final int SLICE = 500;

    private final Catalog catalog;

    BatchPages(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The pages, in order; one more than {@link #MOST} where there are more.
     *
     * @param units references or ids with spaces, commas or lines between them
     */
    List<RecordId> under(Viewer viewer, String units) {
        Set<RecordId> pages = new LinkedHashSet<>();
        for (String word : units.strip().split("[\\s,;]+")) {
            RecordId.parse(word)
                    .flatMap(id -> catalog.findUnit(viewer, id))
                    .or(() -> reference(viewer, word))
                    .ifPresent(unit -> add(viewer, unit.description(), pages));
        }
        return new ArrayList<>(pages);
    }

    private Optional<UnitView> reference(Viewer viewer, String word) {
        return word.isEmpty() ? Optional.empty() : catalog.findUnitByReference(viewer, word);
    }

    private void add(Viewer viewer, Description unit, Set<RecordId> pages) {
        if (pages.size() > MOST) {
            return;
        }
        if (unit.level() == DescriptionLevel.ITEM) {
            catalog.listPages(viewer, unit.id()).stream()
                    .filter(page -> page.page().size().isPresent())
                    .forEach(page -> pages.add(page.page().id()));
            return;
        }
        String after = "";
        List<UnitView> slice;
        do {
            slice = catalog.listChildren(viewer, unit.id(), after, SLICE);
            slice.forEach(child -> add(viewer, child.description(), pages));
            after = slice.isEmpty() ? after : slice.getLast().description().reference();
        } while (slice.size() == SLICE && pages.size() <= MOST);
    }
}
