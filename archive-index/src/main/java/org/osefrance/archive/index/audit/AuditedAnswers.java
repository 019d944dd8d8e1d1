package org.osefrance.archive.index.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One kind of answer of a port that reads, watched: what of it the public would not have been shown is in the audit when it
 * is returned. Where that cannot be, the answer is the public's.
 *
 * @param id which record an answer is about
 * @param shown the same answer without what differs from viewer to viewer and shows nothing, such as the decision
 * @param bases what the decision rests on
 */
record AuditedAnswers<T>(
        Witness witness, Function<T, RecordId> id, Function<T, Object> shown, Function<T, List<String>> bases) {

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
        RecordId record = id.apply(own);
        if (witness.knows(viewer, Action.OPEN, record)) {
            return answer;
        }
        Optional<T> open = question.apply(ANYONE);
        boolean alike = open.map(shown).equals(answer.map(shown));
        return alike || witness.testify(viewer, Action.OPEN, List.of(record), bases.apply(own)) ? answer : open;
    }

    /** Somebody asks for a list of records; what is not in the public's is closed. */
    List<T> list(Viewer viewer, Function<Viewer, List<T>> question) {
        List<T> answer = question.apply(viewer);
        if (!Witness.watches(viewer)
                || answer.stream().allMatch(one -> witness.knows(viewer, Action.LIST, id.apply(one)))) {
            return answer;
        }
        List<T> open = question.apply(ANYONE);
        Map<RecordId, Object> known = new HashMap<>();
        open.forEach(one -> known.put(id.apply(one), shown.apply(one)));
        List<T> closed = answer.stream()
                .filter(one -> !shown.apply(one).equals(known.get(id.apply(one))))
                .toList();
        return testify(viewer, closed) ? answer : open;
    }

    private boolean testify(Viewer viewer, List<T> closed) {
        List<String> all = closed.stream()
                .map(bases)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return witness.testify(viewer, Action.LIST, closed.stream().map(id).toList(), all);
    }
}
