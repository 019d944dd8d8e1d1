package org.osefrance.archive.portal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.portal.term.LegalTerm;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What of the audit somebody wants to see, as they typed it; what cannot be read does not narrow, and the page shows it as typed.
 *
 * @param record id
 * @param kind how the archive knows whoever did it
 * @param who account, holder or terminal
 * @param from first day
 * @param until last day
 */
record AuditFilter(String record, String kind, String who, String from, String until) {

    /** The question, for the slice before an entry. */
    AuditQuestion question(long before, int limit) {
        return new AuditQuestion(
                RecordId.parse(record.strip()),
                actor(),
                day(from).map(LegalTerm::beginningOf),
                day(until).map(last -> LegalTerm.beginningOf(last.plusDays(1))),
                before,
                limit);
    }

    /** For the entry about this look: which fields narrowed it, and the ids, no words. */
    String note() {
        return "record " + RecordId.parse(record.strip()).map(RecordId::value).orElse("-") + ", by "
                + actor().map(actor -> actor.kind() + " " + actor.id()).orElse("-") + ", from "
                + day(from).map(LocalDate::toString).orElse("-") + ", until "
                + day(until).map(LocalDate::toString).orElse("-");
    }

    private Optional<Actor> actor() {
        return Arrays.stream(Actor.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .map(each -> new Actor(each, who.strip()));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            // Years that the database can keep.
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() > 1900 && day.getYear() < 9999);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a moment lies in the days that are wanted. */
    boolean holds(Instant moment) {
        LocalDate day = LegalTerm.dayOf(moment);
        return day(from).map(first -> !day.isBefore(first)).orElse(true)
                && day(until).map(last -> !day.isAfter(last)).orElse(true);
    }
}
