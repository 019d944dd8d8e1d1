package org.osefrance.archive.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Finds what a command names: all of it or, before anything is changed, what is missing. */
final class UnitsToFind {

    private static final Viewer DESK = Holdings.VIEWER;

    private final Catalog catalog;

    UnitsToFind(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Units by reference or id. */
    List<RecordId> units(List<String> written) {
        return find(written, false);
    }

    /** Units by reference or id, and pages by id. */
    List<RecordId> unitsAndPages(List<String> written) {
        return find(written, true);
    }

    private List<RecordId> find(List<String> written, boolean pages) {
        List<RecordId> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String unit : written) {
            find(unit, pages).ifPresentOrElse(found::add, () -> missing.add(unit));
        }
        if (!missing.isEmpty()) {
            throw new RefusedException("Neither a reference nor an id of this archive: " + String.join(", ", missing)
                    + ". Nothing was changed.");
        }
        return found;
    }

    private Optional<RecordId> find(String unit, boolean pages) {
        Optional<RecordId> byReference = catalog.findUnitByReference(DESK, unit)
                .map(view -> view.description().id());
        return byReference.or(() -> RecordId.parse(unit)
                .filter(id -> catalog.findUnit(DESK, id).isPresent()
                        || pages && catalog.findPage(DESK, id).isPresent()));
    }
}
