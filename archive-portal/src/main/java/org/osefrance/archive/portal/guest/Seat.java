package org.osefrance.archive.portal.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A session at a terminal of the reading room that is open now.
 *
 * @param terminal id of the terminal
 * @param name what the staff calls it
 * @param session id of the session
 * @param ends when it ends
 * @param reader who reads; empty for a visitor who signed nothing
 */
record Seat(String terminal, String name, String session, Instant ends, Optional<SeatedReader> reader) {

    /**
     * A reader with what they signed and what was not taken back.
     *
     * @param account what derogations name
     */
    record SeatedReader(String account, List<Signed> agreements) {
        SeatedReader {
            agreements = List.copyOf(agreements);
        }
    }

    /** An agreement, as far as a request hangs on it. */
    record Signed(List<RecordId> records, String purpose, LocalDate lastDay) {
        Signed {
            records = List.copyOf(records);
        }
    }

    /** Whoever sits there, as the ports that read know them. @param from network address */
    Viewer.ReadingRoom viewer(String from) {
        return new Viewer.ReadingRoom(
                terminal,
                reader.map(seated -> new Viewer.Reader(seated.account(), lastDays(seated.agreements()))),
                new Occasion(from, reader.map(Seat::purpose).orElse("")));
    }

    private static Map<RecordId, LocalDate> lastDays(List<Signed> agreements) {
        Map<RecordId, LocalDate> days = new HashMap<>();
        for (Signed agreement : agreements) {
            agreement
                    .records()
                    .forEach(record ->
                            days.merge(record, agreement.lastDay(), (one, other) -> one.isAfter(other) ? one : other));
        }
        return days;
    }

    private static String purpose(SeatedReader reader) {
        return reader.agreements().stream().map(Signed::purpose).distinct().collect(Collectors.joining("; "));
    }
}
