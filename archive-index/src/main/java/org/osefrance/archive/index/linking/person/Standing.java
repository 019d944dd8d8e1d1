package org.osefrance.archive.index.linking.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.ReviewState;

/**
 * Which assertions stand: those in whose place nothing stands. What supersedes may be superseded itself, and then what was before holds
 * again, so that an undo can be undone. Depends on the assertions alone and not on their order.
 */
final class Standing {

    private final Map<RecordId, Assertion> all = new TreeMap<>();
    private final Map<RecordId, Set<RecordId>> replacedBy = new HashMap<>();
    private final Map<RecordId, Boolean> decided = new HashMap<>();

    private Standing(Collection<Assertion> assertions) {
        for (Assertion assertion : assertions) {
            all.put(assertion.id(), assertion);
            assertion
                    .supersedes()
                    .ifPresent(before -> replacedBy
                            .computeIfAbsent(before, any -> new HashSet<>())
                            .add(assertion.id()));
        }
    }

    /** By id. */
    static List<Assertion> of(Collection<Assertion> assertions) {
        Standing standing = new Standing(assertions);
        return standing.all.values().stream()
                .filter(assertion -> standing.stands(assertion.id(), new HashSet<>()))
                .toList();
    }

    /** @param asked ids on the way here: what supersedes itself in a circle stands in nobody's place */
    private boolean stands(RecordId id, Set<RecordId> asked) {
        Boolean known = decided.get(id);
        if (known != null) {
            return known;
        }
        Assertion assertion = all.get(id);
        if (assertion == null || assertion.review() == ReviewState.SUPERSEDED || !asked.add(id)) {
            return false;
        }
        boolean stands = replacedBy.getOrDefault(id, Set.of()).stream().noneMatch(next -> stands(next, asked));
        asked.remove(id);
        decided.put(id, stands);
        return stands;
    }
}
