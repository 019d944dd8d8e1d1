package org.osefrance.archive.index.audit;

import java.time.Instant;
import java.util.List;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What an entry says, as it stands in the table: words that no enumeration knows are hashed like every other. */
public record ChainRow(
        Instant at,
        String actorKind,
        String actor,
        String action,
        List<String> subjects,
        String purpose,
        String origin,
        String answer,
        List<String> bases,
        String note) {

    public ChainRow {
        subjects = List.copyOf(subjects);
        bases = List.copyOf(bases);
    }

    /** The row of an entry. */
    public static ChainRow of(AuditEntry entry) {
        return new ChainRow(
                entry.at(),
                entry.actor().kind().name(),
                entry.actor().id(),
                entry.action().name(),
                entry.subjects().stream().map(RecordId::value).toList(),
                entry.occasion().purpose(),
                entry.occasion().from(),
                entry.answer().name(),
                entry.bases(),
                entry.note());
    }

    /**
     * The entry of this row.
     *
     * @throws IllegalArgumentException when it is none that this version writes
     */
    public AuditEntry entry() {
        return new AuditEntry(
                at,
                new Actor(Actor.Kind.valueOf(actorKind), actor),
                Action.valueOf(action),
                subjects.stream().map(RecordId::new).toList(),
                new Occasion(origin, purpose),
                AuditEntry.Answer.valueOf(answer),
                bases,
                note);
    }
}
