package org.osefrance.archive.index.search.lucene;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.index.search.Facet;

/**
 * Tells of a combination of values whether it passes the filters. Judged once for each combination that is met: answers
 * are as many as combinations, not as units.
 */
final class FacetFilter {

    /** The combination passes all filters. */
    static final int PASSES = -1;

    /** Fails the filters of more than one facet; failing one alone, it still counts for that facet's own values. */
    static final int FAILS = -2;

    private static final int UNKNOWN = 0;

    private final Combinations.View combinations;
    private final Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);

    /** Verdicts plus 3, so that 0 is {@link #UNKNOWN}. */
    private final byte[] verdicts;

    /** @param wanted values that must hold, per facet; an empty set is no filter */
    FacetFilter(Combinations.View combinations, Map<Facet, Set<String>> wanted) {
        this.combinations = combinations;
        wanted.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                this.wanted.put(facet, values);
            }
        });
        this.verdicts =
                new byte[this.wanted.isEmpty() ? 0 : combinations.valuesOf().size()];
    }

    /** {@link #PASSES}, {@link #FAILS}, or the ordinal of the one facet whose filter the combination fails. */
    int verdict(int combination) {
        if (verdicts.length == 0) {
            return PASSES;
        }
        if (verdicts[combination] == UNKNOWN) {
            verdicts[combination] = (byte) (judge(combination) + 3);
        }
        return verdicts[combination] - 3;
    }

    private int judge(int combination) {
        List<Facet> failed = wanted.keySet().stream()
                .filter(facet -> !passes(facet, combination))
                .toList();
        return switch (failed.size()) {
            case 0 -> PASSES;
            case 1 -> failed.getFirst().ordinal();
            default -> FAILS;
        };
    }

    private boolean passes(Facet facet, int combination) {
        Set<String> texts = wanted.getOrDefault(facet, Set.of());
        for (int number : combinations.valuesOf().get(combination)) {
            Combinations.Value value = combinations.values().get(number);
            if (value.facet() == facet && texts.contains(value.text())) {
                return true;
            }
        }
        return false;
    }
}
