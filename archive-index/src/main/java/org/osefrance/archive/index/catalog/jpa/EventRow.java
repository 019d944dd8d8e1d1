package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A PREMIS event. */
@Entity
@Immutable
@Table(name = "premis_event")
class EventRow {

    @EmbeddedId
    Key key;

    String type;
    Instant at;
    boolean successful;
    String detail;
    String agent;

    @SuppressWarnings("NullAway.Init")
    EventRow() {}

    EventRow(PremisEvent event, int number) {
        this.key = new Key(event.object().value(), number);
        this.type = event.type().name();
        this.at = event.at();
        this.successful = event.successful();
        this.detail = event.detail();
        this.agent = event.agent();
    }

    PremisEvent event() {
        return new PremisEvent(
                new RecordId(key.object()), PremisEvent.Type.valueOf(type), at, successful, detail, agent);
    }

    @Embeddable
    record Key(String object, int number) {}
}
