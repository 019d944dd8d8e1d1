package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

/**
 * Tests in their order: the first that closes gives the answer; what only narrows holds together.
 *
 * @param hurdles in order
 * @param latest the latest of all days that count at the place asked about; empty when one of them is not known
 * @param granted what an answer rests on that nothing stands against
 */
record Course(List<Hurdle> hurdles, Function<Case, Optional<LocalDate>> latest, Function<Case, List<Basis>> granted) {

    /** The answer to a case. */
    AccessDecision run(Case asked) {
        List<Finding.Narrows> narrowed = new ArrayList<>();
        for (Hurdle hurdle : hurdles) {
            switch (hurdle.test(asked)) {
                case Finding.Passes() -> {}
                case Finding.Narrows narrows -> narrowed.add(narrows);
                case Finding.Closes(Outcome outcome, OpeningDay day, List<Basis> bases) -> {
                    return answer(outcome, day, bases, asked);
                }
            }
        }
        return narrowed.stream()
                .min(Comparator.comparing(Finding.Narrows::outcome, Openness.LEAST_FIRST))
                .map(least -> answer(least.outcome(), dayOf(narrowed), bases(least, narrowed), asked))
                .orElseGet(() -> answer(Outcome.ALLOW, new OpeningDay.Latest(), granted.apply(asked), asked));
    }

    private static OpeningDay dayOf(List<Finding.Narrows> narrowed) {
        OpeningDay none = new OpeningDay.None();
        boolean known = narrowed.stream().noneMatch(narrows -> narrows.day().equals(none));
        return known ? new OpeningDay.Latest() : none;
    }

    private static List<Basis> bases(Finding.Narrows least, List<Finding.Narrows> all) {
        List<Basis> bases = new ArrayList<>(least.bases());
        all.forEach(narrows -> bases.addAll(narrows.bases()));
        return bases;
    }

    private AccessDecision answer(Outcome outcome, OpeningDay day, List<Basis> bases, Case asked) {
        boolean never = day instanceof OpeningDay.Never;
        Optional<LocalDate> openFrom = switch (day) {
            case OpeningDay.Latest() -> latest.apply(asked);
            case OpeningDay.AtLeast(LocalDate least) ->
                Optional.of(latest.apply(asked).filter(least::isBefore).orElse(least));
            case OpeningDay.None() -> Optional.empty();
            case OpeningDay.Never() -> Optional.empty();
        };
        return new AccessDecision(outcome, openFrom, never, Basis.texts(bases));
    }
}
