package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

/** How open answers are, compared: rights take the most open, ancestors the least. */
final class Openness {

    private static final List<Outcome> FROM_CLOSED_TO_OPEN =
            List.of(Outcome.DENY, Outcome.REVIEW, Outcome.ALLOW_REDACTED, Outcome.ALLOW_ONSITE, Outcome.ALLOW);

    /** From closed to open. */
    static final Comparator<Outcome> LEAST_FIRST = Comparator.comparingInt(FROM_CLOSED_TO_OPEN::indexOf);

    private Openness() {}

    /** The more open answer; the first when both are alike. Rights only add up. */
    static AccessDecision moreOpen(AccessDecision first, AccessDecision second) {
        return LEAST_FIRST.compare(second.outcome(), first.outcome()) > 0 ? second : first;
    }

    /** The least open answer of several, opening with the latest of them; never empty. */
    static AccessDecision strictest(List<AccessDecision> answers) {
        AccessDecision least = answers.stream()
                .min(Comparator.comparing(AccessDecision::outcome, LEAST_FIRST))
                .orElseThrow();
        boolean never = answers.stream().anyMatch(AccessDecision::never);
        boolean known = !never && answers.stream().noneMatch(Openness::waitsForNobodyKnowsWhat);
        Optional<LocalDate> latest =
                answers.stream().flatMap(answer -> answer.openFrom().stream()).max(Comparator.naturalOrder());
        return new AccessDecision(least.outcome(), known ? latest : Optional.empty(), never, least.bases());
    }

    /** Whether the whole may be read at a place: in the reading room, to be read there only is open. */
    static boolean isWhole(AccessDecision decision, Place place) {
        return decision.outcome() == Outcome.ALLOW
                || place == Place.ONSITE && decision.outcome() == Outcome.ALLOW_ONSITE;
    }

    /** Whether the whole may be read, or what is left when parts are withheld. */
    static boolean isInPart(AccessDecision decision, Place place) {
        return decision.outcome() == Outcome.ALLOW_REDACTED || isWhole(decision, place);
    }

    private static boolean waitsForNobodyKnowsWhat(AccessDecision answer) {
        return answer.openFrom().isEmpty() && answer.outcome() != Outcome.ALLOW;
    }
}
