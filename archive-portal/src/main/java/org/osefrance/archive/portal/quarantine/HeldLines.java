package org.osefrance.archive.portal.quarantine;

import java.util.List;
import java.util.Locale;
import org.osefrance.archive.ingest.intake.FileLabel;
import org.osefrance.archive.ingest.quarantine.HeldFile;
import org.osefrance.archive.ingest.quarantine.HeldFile.Standing;
import org.osefrance.archive.ingest.quarantine.Quarantine;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RefusalWords;
import org.osefrance.archive.schemas.record.Wrapping;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts files in quarantine into the words of the desk. */
@Component
class HeldLines {

    private final Quarantine quarantine;
    private final ReadableDates dates;
    private final MessageSource messages;

    HeldLines(Quarantine quarantine, ReadableDates dates, MessageSource messages) {
        this.quarantine = quarantine;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * One file.
     *
     * @param name the last part of its label, safe to show
     * @param label all of it, safe to show
     * @param reason why it was refused, in the reader's language
     * @param came when
     * @param cameIn what it came in, outermost first, safe to show
     * @param state end of the message key
     * @param decided when; empty while it waits
     * @param item that holds it; empty unless it was accepted
     */
    record Line(
            HeldFile file,
            String name,
            String label,
            String reason,
            String came,
            List<String> cameIn,
            String state,
            String decided,
            String item) {

        private static final int GROUP = 16;

        /** The digest in groups, so that it can be compared by eye and breaks into lines. */
        public String digest() {
            return file.found().sha512().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
        }
    }

    List<Line> of(List<HeldFile> files, Locale locale) {
        return files.stream().map(file -> of(file, locale)).toList();
    }

    Line of(HeldFile file, Locale locale) {
        HeldFile.Found found = file.found();
        String label = found.label();
        return new Line(
                file,
                FileLabel.shown(label.substring(label.lastIndexOf('/') + 1)),
                FileLabel.shown(label),
                RefusalWords.say(found.code(), found.details(), messages, locale),
                dates.moment(file.origin().at(), locale),
                found.within().stream()
                        .map(Wrapping::path)
                        .map(FileLabel::shown)
                        .toList(),
                state(file),
                file.decision()
                        .map(decision -> dates.moment(decision.at(), locale))
                        .orElse(""),
                file.standing() instanceof Standing.Accepted accepted
                        ? accepted.item().value()
                        : "");
    }

    private String state(HeldFile file) {
        return switch (file.standing()) {
            case Standing.Waiting waiting -> quarantine.isOverdue(file) ? "overdue" : "waiting";
            case Standing.Accepted accepted -> "accepted";
            case Standing.Discarded discarded -> "discarded";
        };
    }
}
