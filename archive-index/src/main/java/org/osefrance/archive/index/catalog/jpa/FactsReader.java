package org.osefrance.archive.index.catalog.jpa;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Reads access facts out of the column that holds them alone. They are put into a document around nothing, because the
 * published format is that of whole versions.
 */
final class FactsReader {

    private static final int MOST_KEPT = 10_000;

    private final RecordJson json;
    private final String before;
    private final String after;
    private final Map<String, AccessFacts> kept = new ConcurrentHashMap<>();

    FactsReader(RecordJson json) {
        this.json = json;
        String empty = json.write(new RecordVersion<>(
                1,
                new AcceptedFile(RecordId.random(), "0".repeat(128), 0, "application/octet-stream", "nothing"),
                AccessFacts.undescribed(),
                "nobody",
                "none",
                Instant.EPOCH));
        String property = ",\"access\":";
        int start = empty.indexOf(property);
        int end = empty.indexOf(",\"author\":");
        this.before = (start < 0 ? empty.substring(0, end) : empty.substring(0, start)) + property;
        this.after = empty.substring(end);
    }

    /** Facts as PostgreSQL gives them; an empty text when a version has none. */
    AccessFacts read(String text) {
        if (text.isEmpty()) {
            return AccessFacts.undescribed();
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(
                text, unread -> json.read(before + unread + after).access());
    }
}
