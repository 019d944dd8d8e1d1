package org.osefrance.archive.schemas.link;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Citation;

/**
 * A claim somebody stands for (RiC-CM 1.0: relation). Review, certainty and disclosure are three fields, because they
 * are three questions: an accepted claim can be doubtful, a certain one secret. It is shown to the public when it is
 * accepted and its own access and its document's access allow it. Contradicting assertions stand side by side.
 *
 * @param id lasting id
 * @param claim what is asserted
 * @param review what people decided
 * @param certainty how surely it holds, and what of it not
 * @param disclosure the widest circle that may see it
 * @param citation what it rests on and who says so
 * @param supersedes the assertion this one stands in place of
 * @param accepted the candidate it was made from; empty when a person wrote it
 */
public record Assertion(
        RecordId id,
        Claim claim,
        ReviewState review,
        Certainty certainty,
        Disclosure disclosure,
        Citation citation,
        Optional<RecordId> supersedes,
        Optional<RecordId> accepted) {

    /** The same assertion after a decision. */
    public Assertion reviewed(ReviewState decision) {
        return new Assertion(id, claim, decision, certainty, disclosure, citation, supersedes, accepted);
    }

    /** The same assertion resting on this. */
    public Assertion citing(Citation other) {
        return new Assertion(id, claim, review, certainty, disclosure, other, supersedes, accepted);
    }
}
