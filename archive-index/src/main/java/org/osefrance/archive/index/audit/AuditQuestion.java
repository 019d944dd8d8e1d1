package org.osefrance.archive.index.audit;

import java.time.Instant;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Which entries are wanted; what is empty does not narrow.
 *
 * @param record one of the subjects
 * @param actor who
 * @param from the earliest time
 * @param until the time from which on no entry is wanted
 * @param before number of the last entry of the slice before; {@link Long#MAX_VALUE} for the first slice
 * @param limit 1 to 500
 */
public record AuditQuestion(
        Optional<RecordId> record,
        Optional<Actor> actor,
        Optional<Instant> from,
        Optional<Instant> until,
        long before,
        int limit) {

    private static final int MOST = 500;

    public AuditQuestion {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(limit + " entries asked for; 1 to " + MOST + " can be had");
        }
    }

    /** The newest entries. */
    public static AuditQuestion newest(int limit) {
        return new AuditQuestion(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Long.MAX_VALUE, limit);
    }

    /** Of these, those about a record: what the person a file is about can be given. */
    public AuditQuestion about(RecordId subject) {
        return new AuditQuestion(Optional.of(subject), actor, from, until, before, limit);
    }

    /** Of these, what somebody did. */
    public AuditQuestion by(Actor who) {
        return new AuditQuestion(record, Optional.of(who), from, until, before, limit);
    }

    /** Of these, those in a time. */
    public AuditQuestion between(Instant first, Instant end) {
        return new AuditQuestion(record, actor, Optional.of(first), Optional.of(end), before, limit);
    }

    /** Of these, the older ones. */
    public AuditQuestion before(long number) {
        return new AuditQuestion(record, actor, from, until, number, limit);
    }
}
