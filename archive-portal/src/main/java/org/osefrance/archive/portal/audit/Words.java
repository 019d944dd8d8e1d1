package org.osefrance.archive.portal.audit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries of the audit in words that people read. */
@Component
class Words {

    private final MessageSource messages;
    private final ReadableDates dates;
    private final Clock clock;

    Words(MessageSource messages, ReadableDates dates, Clock clock) {
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * An entry as the desk reads it.
     *
     * @param who account, holder or terminal; may be empty
     */
    record Line(long number, String moment, String who, AuditEntry entry, List<String> subjects) {}

    /** A look as the person whose file it is reads it. */
    record Look(String moment, String who, String what, String why) {}

    /** A verification as the desk reads it. */
    record Checked(String moment, AuditChecks.Check check) {}

    Line line(KeptEntry kept, Locale locale) {
        AuditEntry entry = kept.entry();
        return new Line(
                kept.number(),
                dates.moment(entry.at(), locale),
                entry.actor().id(),
                entry,
                entry.subjects().stream().map(RecordId::value).toList());
    }

    Look look(KeptEntry kept, boolean names, Locale locale) {
        AuditEntry entry = kept.entry();
        Actor actor = entry.actor();
        String kind = say("audit.who." + actor.kind(), locale);
        return new Look(
                dates.moment(entry.at(), locale),
                names && !actor.id().isEmpty() ? kind + " (" + actor.id() + ")" : kind,
                say("audit.what." + entry.action(), locale),
                entry.occasion().purpose());
    }

    Checked check(AuditChecks.Check check, Locale locale) {
        return new Checked(dates.moment(check.at(), locale), check);
    }

    String now(Locale locale) {
        return dates.moment(clock.instant(), locale);
    }

    /** Heads of the columns of a list that is given away. */
    List<String> head(Locale locale) {
        return Stream.of("when", "who", "what", "why")
                .map(column -> say("audit.column." + column, locale))
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
