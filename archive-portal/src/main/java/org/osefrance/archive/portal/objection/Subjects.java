package org.osefrance.archive.portal.objection;

import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.springframework.stereotype.Component;

/** Finds what an objection is about, as far as a viewer may see it. */
@Component
final class Subjects {

    private final Catalog catalog;

    Subjects(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The record of an id; empty for one that is unknown or closed to this viewer, and for what is no id. */
    Optional<Subject> find(Viewer viewer, String id) {
        return RecordId.parse(id).flatMap(known -> find(viewer, known));
    }

    /** The same. */
    Optional<Subject> find(Viewer viewer, RecordId id) {
        Optional<Subject> unit = catalog.findUnit(viewer, id).map(Subjects::of);
        return unit.isPresent()
                ? unit
                : catalog.findPage(viewer, id)
                        .flatMap(page ->
                                catalog.findUnit(viewer, page.page().item()).map(item -> of(item, page)));
    }

    private static Subject of(UnitView view) {
        Description unit = view.description();
        return new Subject(
                unit.id(),
                unit.title(),
                unit.reference(),
                0,
                Addresses.of(unit),
                unit.level() != DescriptionLevel.ITEM);
    }

    private static Subject of(UnitView item, PageView page) {
        return new Subject(
                page.page().id(),
                item.description().title(),
                item.description().reference(),
                page.number(),
                Addresses.lastingPage(page.page().id()),
                false);
    }
}
