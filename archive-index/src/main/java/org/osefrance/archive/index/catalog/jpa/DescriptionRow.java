package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;

/** Where a unit of description stands. */
@Entity
@Table(name = "description")
class DescriptionRow {

    @Id
    String id;

    String level;

    @Nullable
    String parent;

    String reference;
    long nextChild;

    @Nullable
    String mergedInto;

    @SuppressWarnings("NullAway.Init")
    DescriptionRow() {}

    DescriptionRow(Description unit) {
        this.id = unit.id().value();
        this.nextChild = 1;
        place(unit);
    }

    /** Takes over what a new version says. */
    final void place(Description unit) {
        level = unit.level().name();
        parent = unit.parent().map(RecordId::value).orElse(null);
        reference = unit.reference();
        mergedInto = unit.mergedInto().map(RecordId::value).orElse(null);
    }
}
