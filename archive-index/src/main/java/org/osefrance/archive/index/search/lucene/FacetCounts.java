package org.osefrance.archive.index.search.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.SearchResults.FacetValue;

/** Counts for each facet value the items that have it on one of their units. */
final class FacetCounts {

    private final Combinations.View combinations;
    private final FacetFilter filter;
    private final int[] items;

    private FacetCounts(Combinations.View combinations, FacetFilter filter) {
        this.combinations = combinations;
        this.filter = filter;
        this.items = new int[combinations.values().size()];
    }

    /** The values of each facet, most frequent first, then by value. */
    static Map<Facet, List<FacetValue>> of(ItemSlots slots, Combinations.View combinations, FacetFilter filter) {
        FacetCounts counts = new FacetCounts(combinations, filter);
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int value : combinations.valuesOf().get(slots.combination(slot))) {
                counts.items[value] += counts.counts(value, slots.combination(slot)) ? 1 : 0;
            }
        }
        counts.addOthers(slots);
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts.sorted(facet));
        }
        return facets;
    }

    /** Values that an item has only on units of a combination other than its first. */
    private void addOthers(ItemSlots slots) {
        FixedBitSet seen = new FixedBitSet(items.length);
        int current = -1;
        for (ItemSlots.Other other : slots.others()) {
            if (other.slot() != current) {
                current = other.slot();
                seen.clear();
                see(slots.combination(current), seen);
            }
            for (int value : see(other.combination(), seen)) {
                items[value]++;
            }
        }
    }

    /** Marks the values that a combination counts for; gives those that had not been marked. */
    private List<Integer> see(int combination, FixedBitSet seen) {
        List<Integer> fresh = new ArrayList<>();
        for (int value : combinations.valuesOf().get(combination)) {
            if (counts(value, combination) && !seen.getAndSet(value)) {
                fresh.add(value);
            }
        }
        return fresh;
    }

    /** A facet is counted under the filters of the others: whoever fails its own filter alone counts for it alone. */
    private boolean counts(int value, int combination) {
        int verdict = filter.verdict(combination);
        return verdict == FacetFilter.PASSES
                || verdict == combinations.values().get(value).facet().ordinal();
    }

    private List<FacetValue> sorted(Facet facet) {
        List<FacetValue> values = new ArrayList<>();
        for (int number = 0; number < items.length; number++) {
            Combinations.Value value = combinations.values().get(number);
            if (items[number] > 0 && value.facet() == facet) {
                values.add(new FacetValue(value.text(), items[number]));
            }
        }
        values.sort(FacetCounts::compare);
        return values;
    }

    private static int compare(FacetValue one, FacetValue other) {
        int byItems = Long.compare(other.items(), one.items());
        return byItems != 0 ? byItems : one.value().compareTo(other.value());
    }
}
