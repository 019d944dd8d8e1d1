package org.osefrance.archive.portal.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.DescriptionLevel;

/** Walks through everything the catalogue has, from the fonds down, a slice at a time. */
final class Holdings {

    static final Viewer VIEWER = new Viewer.Machinery("command line");

    private static final int SLICE = 500;

    private final Catalog catalog;

    Holdings(Catalog catalog) {
        this.catalog = catalog;
    }

    void forEachUnit(Consumer<UnitView> visitor) {
        catalog.listFonds(VIEWER).forEach(fonds -> visit(fonds, visitor));
    }

    /** Units beneath one, itself left out. */
    void forEachBeneath(UnitView unit, Consumer<UnitView> visitor) {
        visit(unit, child -> {
            if (!child.description().id().equals(unit.description().id())) {
                visitor.accept(child);
            }
        });
    }

    /** Each file once: pages of one file may stand in several items. */
    void forEachFile(Consumer<FileView> visitor) {
        Set<RecordId> visited = new HashSet<>();
        forEachUnit(unit -> {
            if (unit.description().level() == DescriptionLevel.ITEM) {
                catalog.listFiles(VIEWER, unit.description().id()).stream()
                        .filter(file -> visited.add(file.file().id()))
                        .forEach(visitor);
            }
        });
    }

    private void visit(UnitView unit, Consumer<UnitView> visitor) {
        visitor.accept(unit);
        RecordId id = unit.description().id();
        String after = "";
        List<UnitView> slice;
        do {
            slice = catalog.listChildren(VIEWER, id, after, SLICE);
            for (UnitView child : slice) {
                visit(child, visitor);
                after = child.description().reference();
            }
        } while (slice.size() == SLICE);
    }
}
