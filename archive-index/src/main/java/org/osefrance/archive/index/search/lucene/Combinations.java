package org.osefrance.archive.index.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.search.Facet;

/**
 * Numbers the facet values that units have, and the combinations of values: units are many, their combinations few. Only
 * grows, so that a number keeps its meaning for as long as the index is open; what no unit has any more is never counted.
 *
 * <p>Combinations are made value by value, beginning with {@link #NONE}; the same values in the same order are the same
 * combination. Not for several threads at once; a {@link View} is.
 */
final class Combinations {

    /** The combination without a value. */
    static final int NONE = 0;

    /** A value to narrow by. */
    record Value(Facet facet, String text) {}

    private record Step(int combination, int value) {}

    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final List<int[]> valuesOf = new ArrayList<>(List.of(new int[0]));
    private final Map<Step, Integer> steps = new HashMap<>();

    /** All that has been numbered so far: each value, and the numbers of the values of each combination. */
    record View(List<Value> values, List<int[]> valuesOf) {}

    View view() {
        return new View(List.copyOf(values), List.copyOf(valuesOf));
    }

    /** The number of a value. */
    int number(Value value) {
        return numbers.computeIfAbsent(value, fresh -> {
            values.add(fresh);
            return values.size() - 1;
        });
    }

    /** The combination with one value more. */
    int with(int combination, int value) {
        return steps.computeIfAbsent(new Step(combination, value), fresh -> {
            int[] before = valuesOf.get(combination);
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = value;
            valuesOf.add(after);
            return valuesOf.size() - 1;
        });
    }
}
