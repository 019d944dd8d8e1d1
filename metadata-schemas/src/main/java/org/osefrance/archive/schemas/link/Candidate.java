package org.osefrance.archive.schemas.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Citation;

/**
 * What a machine proposes. Not a record and not an assertion: it lies in a table of its own that no public port returns,
 * and becomes a fact only when an archivist accepts it.
 *
 * @param id lasting id
 * @param claim what is proposed
 * @param score the program's own certainty, 0 to 1
 * @param reasons why, in words a reader understands
 * @param citation where it was seen; its author is the program
 * @param madeAt when
 */
public record Candidate(
        RecordId id, Claim claim, double score, List<String> reasons, Citation citation, Instant madeAt) {

    public Candidate {
        reasons = List.copyOf(reasons);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is 0 to 1, not " + score);
        }
    }

    /** The assertion an archivist makes of it; it cites the same source and remembers the candidate. */
    public Assertion accept(RecordId assertion, Certainty certainty, Disclosure disclosure, String archivist) {
        Citation checked = new Citation(citation.source(), citation.quotation(), citation.reading(), archivist);
        return new Assertion(
                assertion,
                claim,
                ReviewState.ACCEPTED,
                certainty,
                disclosure,
                checked,
                Optional.empty(),
                Optional.of(id));
    }
}
