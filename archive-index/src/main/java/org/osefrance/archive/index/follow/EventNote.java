package org.osefrance.archive.index.follow;

import java.time.DateTimeException;
import java.time.Instant;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.PremisEvent;

/** How the mirror keeps a PREMIS event: lines of {@code name: value}, the type as its term of the Library of Congress. */
final class EventNote {

    private static final String TYPE = "type";
    private static final String AT = "at";
    private static final String OUTCOME = "outcome";
    private static final String DETAIL = "detail";
    private static final String AGENT = "agent";
    private static final String SUCCESS = "success";

    private EventNote() {}

    static String write(PremisEvent event) {
        return new NoteLines()
                .with("format", "1")
                .with(TYPE, event.type().term())
                .with(AT, event.at().toString())
                .with(OUTCOME, event.successful() ? SUCCESS : "failure")
                .with(DETAIL, event.detail())
                .with(AGENT, event.agent())
                .text();
    }

    /**
     * Reads one.
     *
     * @throws IncompleteRestorationException when it cannot be read; the message names the document
     */
    static PremisEvent read(ShelfDocument document) {
        NoteLines lines = NoteLines.of(document);
        try {
            return new PremisEvent(
                    document.record(),
                    PremisEvent.Type.ofTerm(lines.get(TYPE)),
                    Instant.parse(lines.get(AT)),
                    lines.get(OUTCOME).equals(SUCCESS),
                    lines.get(DETAIL),
                    lines.get(AGENT));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new IncompleteRestorationException(document.name() + ": " + wrong.getMessage());
        }
    }
}
