package org.osefrance.archive.portal.guest;

import java.time.Clock;
import java.util.List;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/**
 * What is done for guests and by them, in the audit. It is written before it takes effect: what cannot be written down is not
 * given, and nobody comes in by it.
 */
@Component
final class GuestAudit {

    private final Audit audit;
    private final Clock clock;

    GuestAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Something staff did. @param note about what; never a name */
    void done(Viewer.Staff by, Action action, List<RecordId> subjects, String note) {
        add(Actor.of(by), action, subjects, by.occasion(), note);
    }

    /** A guest came or went. */
    void guest(Viewer guest, Action action, Occasion occasion, String note) {
        add(Actor.of(guest), action, List.of(), occasion, note);
    }

    /** A browser became a terminal. @param from address of the network */
    void registered(String terminal, String from) {
        add(
                new Actor(Actor.Kind.TERMINAL, terminal),
                Action.READING_ROOM,
                List.of(),
                new Occasion(from, ""),
                "terminal " + terminal + " registered");
    }

    /** Somebody tried to come in. @param from address of the network */
    void refused(String from, String note) {
        audit.add(new AuditEntry(
                clock.instant(),
                new Actor(Actor.Kind.UNKNOWN, ""),
                Action.VISIT,
                List.of(),
                new Occasion(from, ""),
                AuditEntry.Answer.REFUSED,
                List.of(),
                note));
    }

    private void add(Actor actor, Action action, List<RecordId> subjects, Occasion occasion, String note) {
        audit.add(new AuditEntry(
                clock.instant(), actor, action, subjects, occasion, AuditEntry.Answer.ALLOWED, List.of(), note));
    }
}
