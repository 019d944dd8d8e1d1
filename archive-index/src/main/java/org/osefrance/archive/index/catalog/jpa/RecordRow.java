package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.Testimony;

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

    /** The name of a record's kind in this table. */
    static String kind(ArchivalRecord record) {
        return switch (record) {
            case Description unit -> "DESCRIPTION";
            case Page page -> "PAGE";
            case AcceptedFile file -> "FILE";
            case ListLine line -> "LIST_LINE";
            case Testimony testimony -> "TESTIMONY";
            case Passage passage -> "PASSAGE";
            case Persona persona -> "PERSONA";
            case Authority authority -> "AUTHORITY";
            case Fact fact -> "ASSERTION";
        };
    }
}
