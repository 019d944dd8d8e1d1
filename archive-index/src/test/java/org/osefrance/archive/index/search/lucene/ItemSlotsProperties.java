package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Slots against a map. */
class ItemSlotsProperties {

    @Property(tries = 200)
    void items_are_numbered_as_they_are_met_with_every_combination_they_were_met_with(
            @ForAll @Size(max = 600) List<@IntRange(max = 400) Integer> met, @ForAll @IntRange(max = 20) int shift) {
        ItemSlots slots = new ItemSlots();
        Map<Integer, Set<Integer>> combinations = new LinkedHashMap<>();
        Map<Integer, Integer> units = new LinkedHashMap<>();
        for (int unit = 0; unit < met.size(); unit++) {
            int item = met.get(unit) << shift;
            int combination = unit % 3;
            int slot = slots.meet(item, combination);
            slots.add(slot, unit);
            combinations.computeIfAbsent(item, key -> new LinkedHashSet<>()).add(combination);
            units.merge(item, 1, Integer::sum);
            assertThat(slots.item(slot)).isEqualTo(item);
        }
        assertThat(IntStream.range(0, slots.size()).map(slots::item).boxed()).containsExactlyElementsOf(units.keySet());
        assertThat(IntStream.range(0, slots.size()).map(slots::units).boxed())
                .containsExactlyElementsOf(units.values());
        assertThat(IntStream.range(0, slots.size()).mapToObj(slot -> combinations(slots, slot)))
                .containsExactlyElementsOf(combinations.values());
    }

    private static Set<Integer> combinations(ItemSlots slots, int slot) {
        Set<Integer> combinations = new LinkedHashSet<>(List.of(slots.combination(slot)));
        slots.others().stream()
                .filter(other -> other.slot() == slot)
                .map(ItemSlots.Other::combination)
                .forEach(combinations::add);
        return combinations;
    }

    @Test
    void an_item_without_a_matching_unit_is_met_and_not_found() {
        ItemSlots slots = new ItemSlots();
        slots.meet(7, 0);
        slots.add(slots.meet(9, 0), 1);
        assertThat(slots.size()).isEqualTo(2);
        assertThat(slots.found()).isEqualTo(1);
        assertThat(slots.compare(1, 0)).isNegative();
    }
}
