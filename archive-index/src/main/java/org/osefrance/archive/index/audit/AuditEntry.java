package org.osefrance.archive.index.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One line of the audit.
 *
 * @param at when; kept to the microsecond
 * @param actor who
 * @param action what was done
 * @param subjects to which records; may be none
 * @param occasion from where and why
 * @param answer whether it was allowed
 * @param bases the laws and policies the decision rests on, as {@code AccessDecision} gives them
 * @param note what the other fields cannot say, such as how much was erased; never a word that was searched
 */
public record AuditEntry(
        Instant at,
        Actor actor,
        Action action,
        List<RecordId> subjects,
        Occasion occasion,
        Answer answer,
        List<String> bases,
        String note) {

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        subjects = List.copyOf(subjects);
        occasion = new Occasion(clean(occasion.from()), clean(occasion.purpose()));
        bases = bases.stream().map(AuditEntry::clean).toList();
        note = clean(note);
    }

    /** Whether something was allowed. */
    public enum Answer {
        ALLOWED,
        REFUSED
    }

    /** Something that was done, under no rule in particular. */
    public static AuditEntry done(Instant at, Actor actor, Action action, List<RecordId> subjects, Occasion occasion) {
        return new AuditEntry(at, actor, action, subjects, occasion, Answer.ALLOWED, List.of(), "");
    }

    /** This entry about what was refused. */
    public AuditEntry refused() {
        return new AuditEntry(at, actor, action, subjects, occasion, Answer.REFUSED, bases, note);
    }

    /** PostgreSQL keeps no NUL: text that came from outside must not keep an entry from being written. */
    static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
