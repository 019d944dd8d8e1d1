package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Placement;

/** One place where the bytes of a file were found. */
@Entity
@Immutable
@Table(name = "placement")
class PlacementRow {

    @EmbeddedId
    Key key;

    String unit;
    String path;

    @SuppressWarnings("NullAway.Init")
    PlacementRow() {}

    PlacementRow(RecordId file, int number, Placement placement) {
        this.key = new Key(file.value(), number);
        this.unit = placement.unit().value();
        this.path = placement.path();
    }

    @Embeddable
    record Key(String file, int number) {}
}
