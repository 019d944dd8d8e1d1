package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

/** Consultation by a personal link: the person's own right, on time, with an identity seen, and no objection open. */
final class PersonalLinks {

    private PersonalLinks() {}

    /** The answer the link gives; empty when it gives none. */
    static Optional<AccessDecision> find(Case asked) {
        return asked.question()
                .link()
                .filter(PersonalLink::identitySeen)
                .filter(link -> !link.expires().isBefore(asked.day()))
                .flatMap(link -> OwnRights.find(asked))
                .flatMap(right -> unopposed(right, asked));
    }

    private static Optional<AccessDecision> unopposed(Right right, Case asked) {
        return switch (Objections.test(asked)) {
            case Finding.Passes() -> Optional.of(decision(right));
            case Finding.Closes closes
            when closes.outcome() == Outcome.REVIEW -> Optional.of(decision(new Right(Outcome.REVIEW, closes.bases())));
            case Finding.Closes closes -> Optional.empty();
            case Finding.Narrows narrows -> Optional.empty();
        };
    }

    private static AccessDecision decision(Right right) {
        List<Basis> bases = new ArrayList<>(right.bases());
        bases.add(Basis.PERSONAL_LINK);
        return new AccessDecision(right.outcome(), Optional.empty(), false, Basis.texts(bases));
    }
}
