package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/** What a record of knowledge stands in. */
@Entity
@Table(name = "knowledge")
class KnowledgeRow {

    @Id
    String id;

    @Nullable
    String within;

    boolean part;

    /** {@code x,y,w,h} on the full image. */
    @Nullable
    String region;

    @SuppressWarnings("NullAway.Init")
    KnowledgeRow() {}

    KnowledgeRow(KnowledgeRecord record) {
        this.id = record.id().value();
        place(record);
    }

    /** Takes over what a new version says. */
    final void place(KnowledgeRecord record) {
        within = Bearings.within(record).map(RecordId::value).orElse(null);
        part = Bearings.isPartOfPage(record);
        region = Bearings.region(record).map(PixelBox::toString).orElse(null);
    }
}
