package org.osefrance.archive.index.follow;

import java.time.Instant;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.format.json.UnreadableRecordException;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Versions whose document has everything but access facts: the reader refuses them, the restorer brings them back closed. */
final class LostFacts {

    private static final String ACCESS = "\"access\":";
    private static final String BEHIND = ",\"author\":";

    private final RecordJson json;
    private final String nothingSaid;

    LostFacts(RecordJson json) {
        this.json = json;
        AcceptedFile any = new AcceptedFile(RecordId.random(), "0".repeat(128), 0, "text/plain", "any");
        String document =
                json.write(new RecordVersion<>(1, any, AccessFacts.undescribed(), "nobody", "nothing", Instant.EPOCH));
        this.nothingSaid = "," + document.substring(document.indexOf(ACCESS), document.indexOf(BEHIND));
    }

    /** The version as if nothing were known of its access; empty when the document states facts or is broken otherwise. */
    Optional<RecordVersion<?>> find(String document) {
        // The last one is the version's own: a record may hold citations, and they have authors too.
        int behind = document.lastIndexOf(BEHIND);
        if (behind < 0 || document.contains(ACCESS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.read(document.substring(0, behind) + nothingSaid + document.substring(behind)));
        } catch (UnreadableRecordException broken) {
            return Optional.empty();
        }
    }
}
