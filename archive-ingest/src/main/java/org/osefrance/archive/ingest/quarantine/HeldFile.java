package org.osefrance.archive.ingest.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Wrapping;

/**
 * A file that was refused for what it holds and waits for somebody to look at it.
 *
 * @param id lasting; also the name of its bytes
 * @param found what it is
 * @param origin from whom it came
 * @param standing what was decided about it
 */
public record HeldFile(RecordId id, Found found, Origin origin, Standing standing) {

    /**
     * What it is.
     *
     * @param label where it lay, relative to what was handed in, with {@code /}: a label only, never opened
     * @param within what it came in, outermost first
     * @param code of the reason, as {@code ingest.intake.Refusal} has them
     * @param details what the sentence needs in any language
     */
    public record Found(
            String label, long sizeBytes, String sha512, List<Wrapping> within, String code, List<String> details) {
        public Found {
            within = List.copyOf(within);
            details = List.copyOf(details);
        }
    }

    /**
     * From whom it came.
     *
     * @param depositor account, or part of the archive
     * @param into reference of the unit it was meant for
     */
    public record Origin(String depositor, String into, Instant at) {}

    /** What was decided about it. */
    public sealed interface Standing {

        /** Nothing yet. */
        record Waiting() implements Standing {}

        /**
         * It is an original of the archive.
         *
         * @param item it belongs to
         */
        record Accepted(Decision decision, RecordId item) implements Standing {}

        /** Its bytes were deleted. */
        record Discarded(Decision decision) implements Standing {}
    }

    /** Who decided, when, and why. */
    public record Decision(String by, Instant at, String reason) {}

    /** Whether nobody has decided yet. */
    public boolean waits() {
        return standing instanceof Standing.Waiting;
    }

    /** The decision; empty while it waits. */
    public Optional<Decision> decision() {
        return switch (standing) {
            case Standing.Waiting waiting -> Optional.empty();
            case Standing.Accepted accepted -> Optional.of(accepted.decision());
            case Standing.Discarded discarded -> Optional.of(discarded.decision());
        };
    }
}
