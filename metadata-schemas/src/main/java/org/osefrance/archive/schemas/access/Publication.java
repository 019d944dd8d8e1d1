package org.osefrance.archive.schemas.access;

import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What people decided about showing a record.
 *
 * @param release to the web; nobody saying so, none
 * @param objection against it
 * @param existence whether it may be known that a closed record exists; nobody saying so, hidden
 */
public record Publication(
        Optional<ReleaseDecision> release, Optional<Objection> objection, Optional<Existence> existence) {

    static final Publication UNSAID = new Publication(Optional.empty(), Optional.empty(), Optional.empty());

    /** Never more open than the parent says: the narrower release, the stronger objection, hidden when it is. */
    Publication within(Publication parent) {
        boolean hiddenAbove = parent.existence.equals(Optional.of(Existence.HIDDEN));
        return new Publication(
                both(release, parent.release, ReleaseDecision::under),
                both(objection, parent.objection, Objection::and),
                hiddenAbove ? parent.existence : existence.or(parent::existence));
    }

    private static <T> Optional<T> both(Optional<T> own, Optional<T> parents, BinaryOperator<T> narrower) {
        return own.isPresent() && parents.isPresent()
                ? Optional.of(narrower.apply(own.get(), parents.get()))
                : own.or(() -> parents);
    }
}
