package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.Page;

/** A record's current version; the row an edit locks. */
@Entity
@Table(name = "record")
class RecordRow {

    @Id
    String id;

    String kind;
    int version;
    String fonds;

    @SuppressWarnings("NullAway.Init")
    RecordRow() {}

    RecordRow(ArchivalRecord record, int version, String fonds) {
        this.id = record.id().value();
        this.kind = kind(record);
        this.version = version;
        this.fonds = fonds;
    }

    private static String kind(ArchivalRecord record) {
        return switch (record) {
            case Description unit -> "DESCRIPTION";
            case Page page -> "PAGE";
            case AcceptedFile file -> "FILE";
            case KnowledgeRecord _ ->
                throw new IllegalArgumentException("the catalogue keeps no such records yet: " + record.id());
        };
    }
}
