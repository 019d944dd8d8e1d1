package org.osefrance.archive.index.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One kind of answer of a port that reads, watched: what of it the public is not shown is in the audit when it is returned.
 * Where that cannot be, the answer is the public's.
 *
 * @param id which record an answer is about
 * @param closed whether the public is not shown it so, as the port said with the answer
 * @param bases what the decision rests on
 */
record AuditedAnswers<T>(
        Witness witness, Function<T, RecordId> id, Predicate<T> closed, Function<T, List<String>> bases) {

    private static final Viewer ANYONE = Viewer.anyone();
    private static final Viewer ARCHIVE = new Viewer.Machinery("audit");

    /** Somebody asks for one record. */
    Optional<T> find(Viewer viewer, Function<Viewer, Optional<T>> question) {
        Optional<T> answer = question.apply(viewer);
        if (!Witness.watches(viewer)) {
            return answer;
        }
        if (answer.isEmpty()) {
            witness.refuse(viewer, () -> question.apply(ARCHIVE).map(id));
            return answer;
        }
        T own = answer.get();
        return !closed.test(own) || witness.testify(viewer, Action.OPEN, List.of(id.apply(own)), bases.apply(own))
                ? answer
                : question.apply(ANYONE);
    }

    /** Somebody asks for a list of records. */
    List<T> list(Viewer viewer, Function<Viewer, List<T>> question) {
        List<T> answer = question.apply(viewer);
        return !Witness.watches(viewer)
                        || testify(viewer, answer.stream().filter(closed).toList())
                ? answer
                : question.apply(ANYONE);
    }

    private boolean testify(Viewer viewer, List<T> shown) {
        List<String> all =
                shown.stream().map(bases).flatMap(Collection::stream).distinct().toList();
        return witness.testify(viewer, Action.LIST, shown.stream().map(id).toList(), all);
    }
}
