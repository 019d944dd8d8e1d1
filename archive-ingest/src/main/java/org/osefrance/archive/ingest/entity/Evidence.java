package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What speaks for and against a mention while it is being weighed. */
final class Evidence {

    /** From here on something is told at all; set on half of the development texts. */
    static final double ENOUGH = 0.5;

    private static final double SURE = 0.99;

    private final List<String> reasons = new ArrayList<>();
    private double score;

    /** Begins with what a list or a rule says. */
    Evidence(double score, String reason) {
        this.score = score;
        reasons.add(reason);
    }

    /** Adds what speaks for it, or, with fewer points than none, against. */
    Evidence and(boolean holds, double points, String reason) {
        if (holds) {
            score += points;
            reasons.add(reason);
        }
        return this;
    }

    boolean isEnough() {
        return score >= ENOUGH - 1e-9;
    }

    double score() {
        return Math.clamp(score, 0, SURE);
    }

    /** The mention of the words from one to another. */
    Mention of(MentionKind kind, Passage passage, int first, int last, Optional<RecordId> authority) {
        return new Mention(
                kind,
                passage.at(first).start(),
                passage.at(last).end(),
                passage.surface(first, last),
                score(),
                reasons,
                authority,
                Optional.empty());
    }
}
