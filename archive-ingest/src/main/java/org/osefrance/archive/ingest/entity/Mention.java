package org.osefrance.archive.ingest.entity;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A place in a text that probably speaks of somebody or something.
 *
 * @param kind of what
 * @param start first character
 * @param end behind the last character
 * @param surface the words as they stand there
 * @param score how sure, 0 to 1; rules add and take away, it is no probability
 * @param reasons why, in words for the person who decides
 * @param authority the record meant, where the words are a name of exactly one
 * @param date the days a date means, where they can be computed
 */
public record Mention(
        MentionKind kind,
        int start,
        int end,
        String surface,
        double score,
        List<String> reasons,
        Optional<RecordId> authority,
        Optional<UncertainDate> date) {

    public Mention {
        reasons = List.copyOf(reasons);
        if (start < 0 || end <= start || !(score >= 0 && score <= 1) || reasons.isEmpty()) {
            throw new IllegalArgumentException("not a mention: " + start + " to " + end + ", score " + score);
        }
    }

    /** Whether both speak of some of the same characters. */
    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }
}
