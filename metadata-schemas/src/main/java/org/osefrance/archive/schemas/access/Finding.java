package org.osefrance.archive.schemas.access;

import java.util.List;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

/** What one test says about a case. */
sealed interface Finding {

    /** Nothing against it. */
    record Passes() implements Finding {}

    /** Less than everything: in the reading room only, or with parts withheld. */
    record Narrows(Outcome outcome, OpeningDay day, List<Basis> bases) implements Finding {}

    /** Closed. The first test that closes gives the answer. */
    record Closes(Outcome outcome, OpeningDay day, List<Basis> bases) implements Finding {}

    static Finding passes() {
        return new Passes();
    }

    static Finding onsiteOnly(Basis... bases) {
        return new Narrows(Outcome.ALLOW_ONSITE, new OpeningDay.Latest(), List.of(bases));
    }

    /** Parts withheld until the latest day. */
    static Finding withheldUntilLatest(Basis... bases) {
        return new Narrows(Outcome.ALLOW_REDACTED, new OpeningDay.Latest(), List.of(bases));
    }

    /** Parts withheld, nobody can say until when. */
    static Finding withheld(Basis... bases) {
        return new Narrows(Outcome.ALLOW_REDACTED, new OpeningDay.None(), List.of(bases));
    }

    /** Closed until the latest day. */
    static Finding deniedUntilLatest(Basis... bases) {
        return new Closes(Outcome.DENY, new OpeningDay.Latest(), List.of(bases));
    }

    /** Closed, nobody can say until when. */
    static Finding denied(Basis... bases) {
        return new Closes(Outcome.DENY, new OpeningDay.None(), List.of(bases));
    }

    /** A person decides; with time it opens by itself. */
    static Finding reviewUntilLatest(Basis... bases) {
        return new Closes(Outcome.REVIEW, new OpeningDay.Latest(), List.of(bases));
    }

    /** A person decides. */
    static Finding review(Basis... bases) {
        return new Closes(Outcome.REVIEW, new OpeningDay.None(), List.of(bases));
    }
}
