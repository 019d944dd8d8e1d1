package org.osefrance.archive.index.authority;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.record.HistoricalEvent;

/** Dated events, from the timeline. */
final class EventRows {

    private EventRows() {}

    static List<HistoricalEvent> read(List<CsvRow> rows) {
        return rows.stream()
                .map(row -> new HistoricalEvent(
                        SeedTable.id(row, "event_id"),
                        row.filled("name"),
                        List.of(),
                        SeedTable.date(row, "date_edtf"),
                        Optional.empty(),
                        row.filled("event"),
                        SeedTable.attestation(row)))
                .toList();
    }
}
