package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A PREMIS event, for reading: they are written by {@link Rows}, because an identity column would forbid batches. */
@Entity
@Immutable
@Table(name = "premis_event")
class EventRow {

    @Id
    long id;

    String object;
    String type;
    Instant at;
    boolean successful;
    String detail;
    String agent;

    @SuppressWarnings("NullAway.Init")
    EventRow() {}

    PremisEvent event() {
        return new PremisEvent(new RecordId(object), PremisEvent.Type.valueOf(type), at, successful, detail, agent);
    }
}
