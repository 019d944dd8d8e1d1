package org.osefrance.archive.index.linking.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many pairs of records are of one person. */
final class PairCount {

    private PairCount() {}

    /** @param people who each record is of */
    static double of(Collection<String> people) {
        Map<String, Integer> sizes = new HashMap<>();
        people.forEach(person -> sizes.merge(person, 1, Integer::sum));
        return sizes.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
