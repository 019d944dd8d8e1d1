package org.osefrance.archive.index.search.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The items one query met, numbered in the order of meeting ("slots"), so that what is kept about them grows with the
 * answer and not with the archive. An item that only fails a facet's filter has a slot and no units.
 */
final class ItemSlots {

    private static final int FIRST_SIZE = 64;

    /** Slots plus 1 by the hash of their item, in the first free place from there; 0 is free. Never more than half full. */
    private int[] places = new int[2 * FIRST_SIZE];

    private int[] items = new int[FIRST_SIZE];
    private int[] combinations = new int[FIRST_SIZE];
    private int[] units = new int[FIRST_SIZE];
    private float[] best = new float[FIRST_SIZE];
    private final TreeSet<Other> others = new TreeSet<>();
    private int size;
    private int found;

    /** A combination of facet values that an item has on another unit than the one it was met by. */
    record Other(int slot, int combination) implements Comparable<Other> {
        @Override
        public int compareTo(Other that) {
            int bySlot = Integer.compare(slot, that.slot);
            return bySlot != 0 ? bySlot : Integer.compare(combination, that.combination);
        }
    }

    /**
     * The slot of the item of a unit.
     *
     * @param item number in the column of items
     * @param combination of the facet values of the unit
     */
    int meet(int item, int combination) {
        int place = place(item);
        if (places[place] == 0) {
            if (size == items.length) {
                grow();
                place = place(item);
            }
            items[size] = item;
            combinations[size] = combination;
            places[place] = ++size;
            return size - 1;
        }
        int slot = places[place] - 1;
        if (combinations[slot] != combination) {
            others.add(new Other(slot, combination));
        }
        return slot;
    }

    private int place(int item) {
        int last = places.length - 1;
        int place = item * 0x9e3779b9 >>> Integer.numberOfLeadingZeros(last);
        while (places[place] != 0 && items[places[place] - 1] != item) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        items = Arrays.copyOf(items, 2 * size);
        combinations = Arrays.copyOf(combinations, 2 * size);
        units = Arrays.copyOf(units, 2 * size);
        best = Arrays.copyOf(best, 2 * size);
        places = new int[4 * size];
        for (int slot = 0; slot < size; slot++) {
            places[place(items[slot])] = slot + 1;
        }
    }

    /** Counts a matching unit. */
    void add(int slot, float score) {
        found += units[slot] == 0 ? 1 : 0;
        units[slot]++;
        best[slot] = Math.max(best[slot], score);
    }

    int size() {
        return size;
    }

    /** Items with at least one matching unit. */
    int found() {
        return found;
    }

    int item(int slot) {
        return items[slot];
    }

    /** Combination of facet values of the unit by which the item was met. */
    int combination(int slot) {
        return combinations[slot];
    }

    /** What units of the same item have besides, by slot; mostly nothing. */
    List<Other> others() {
        return List.copyOf(others);
    }

    int units(int slot) {
        return units[slot];
    }

    /** Better items first: by the best unit's score, then by the item's number. */
    int compare(int slot, int other) {
        int byScore = Float.compare(best[other], best[slot]);
        return byScore != 0 ? byScore : Integer.compare(items[slot], items[other]);
    }
}
