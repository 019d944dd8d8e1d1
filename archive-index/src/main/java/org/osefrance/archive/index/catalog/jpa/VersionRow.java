package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.osefrance.archive.schemas.record.RecordVersion;

/** One version of a record: written once. */
@Entity
@Immutable
@Table(name = "record_version")
class VersionRow {

    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    String author;
    String reason;
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    VersionRow() {}

    VersionRow(RecordVersion<?> version, String document) {
        this.key = new Key(version.record().id().value(), version.number());
        this.document = document;
        this.author = version.author();
        this.reason = version.reason();
        this.madeAt = version.madeAt();
    }

    @Embeddable
    record Key(String record, int number) {}
}
