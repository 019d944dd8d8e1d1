package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A PREMIS event: written once. */
@Entity
@Immutable
@Table(name = "premis_event")
class EventRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String object;
    String type;
    Instant at;
    boolean successful;
    String detail;
    String agent;

    @SuppressWarnings("NullAway.Init")
    EventRow() {}

    EventRow(PremisEvent event) {
        this.object = event.object().value();
        this.type = event.type().name();
        this.at = event.at();
        this.successful = event.successful();
        this.detail = event.detail();
        this.agent = event.agent();
    }

    PremisEvent event() {
        return new PremisEvent(new RecordId(object), PremisEvent.Type.valueOf(type), at, successful, detail, agent);
    }
}
