package org.osefrance.archive.schemas.source;

import java.util.Set;

/**
 * How sure, and of what not. Doubt names what is doubtful and never the event that is established: the day may be unsure
 * of a deportation that is not.
 *
 * @param degree how sure of the doubted aspects
 * @param doubted what is not certain; empty exactly when the degree is {@link Degree#CERTAIN}
 */
public record Certainty(Degree degree, Set<Aspect> doubted) {

    public Certainty {
        doubted = Set.copyOf(doubted);
        if (doubted.isEmpty() != (degree == Degree.CERTAIN)) {
            throw new IllegalArgumentException("doubt names what is doubtful: " + degree + ", " + doubted);
        }
    }

    /** No doubt. */
    public static Certainty certain() {
        return new Certainty(Degree.CERTAIN, Set.of());
    }

    /** More likely than not in these respects. */
    public static Certainty probable(Aspect... doubted) {
        return new Certainty(Degree.PROBABLE, Set.of(doubted));
    }

    /** Cannot be ruled out in these respects. */
    public static Certainty possible(Aspect... doubted) {
        return new Certainty(Degree.POSSIBLE, Set.of(doubted));
    }

    /** How sure. */
    public enum Degree {
        CERTAIN,
        PROBABLE,
        POSSIBLE
    }

    /** What may be doubted. */
    public enum Aspect {
        DATE,
        SPELLING,
        PLACE,
        /** Whether it is this person. */
        IDENTITY,
        RELATION,
        NUMBER,
        /** Whether it happened at all. */
        EVENT
    }
}
