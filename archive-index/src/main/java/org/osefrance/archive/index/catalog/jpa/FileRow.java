package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.osefrance.archive.schemas.record.AcceptedFile;

/** An accepted file: found by its bytes, ordered within its item. */
@Entity
@Table(name = "accepted_file")
class FileRow {

    @Id
    String id;

    String sha512;
    String item;
    int place;

    @SuppressWarnings("NullAway.Init")
    FileRow() {}

    FileRow(AcceptedFile file, int place) {
        this.id = file.id().value();
        this.sha512 = file.sha512();
        this.item = file.placements().getFirst().unit().value();
        this.place = place;
    }
}
