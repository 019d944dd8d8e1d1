package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

/** One row of the decision table: one test case. */
record DecisionRow(String id, String category, String facts, LocalDate day, Outcome outcome, String openFrom) {

    private static final String NEVER = "never";

    static DecisionRow of(List<String> cells) {
        return new DecisionRow(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                LocalDate.parse(cells.get(3)),
                Outcome.valueOf(cells.get(4)),
                cells.get(5));
    }

    /** What the last two columns of an answer would say. */
    static String openFrom(AccessDecision decision) {
        return decision.never()
                ? NEVER
                : decision.openFrom().map(LocalDate::toString).orElse("");
    }

    @Override
    public String toString() {
        return id + " " + category;
    }
}
