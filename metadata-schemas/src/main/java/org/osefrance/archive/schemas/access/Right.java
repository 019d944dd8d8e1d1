package org.osefrance.archive.schemas.access;

import java.util.List;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

/**
 * What somebody may see beyond the public.
 *
 * @param outcome how much
 * @param bases the law or agreement that gives it
 */
record Right(Outcome outcome, List<Basis> bases) {

    static Right allow(Basis basis) {
        return new Right(Outcome.ALLOW, List.of(basis));
    }

    static Right allowRedacted(Basis basis) {
        return new Right(Outcome.ALLOW_REDACTED, List.of(basis));
    }

    static Right allowOnsite(Basis basis) {
        return new Right(Outcome.ALLOW_ONSITE, List.of(basis));
    }

    static Right review(Basis basis) {
        return new Right(Outcome.REVIEW, List.of(basis));
    }
}
