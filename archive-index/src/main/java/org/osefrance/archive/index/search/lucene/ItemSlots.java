package org.osefrance.archive.index.search.lucene;

import org.apache.lucene.util.ArrayUtil;

/**
 * The items one query met, numbered in the order of meeting ("slots"), so that what is kept about them grows with the
 * answer and not with the archive. An item that only fails a facet's filter has a slot and no units.
 */
final class ItemSlots {

    /** For each item of the column its slot plus 1; 0 is not met yet. */
    private final int[] slotOf;

    private int[] items = new int[32];
    private int[] units = new int[32];
    private float[] best = new float[32];
    private int size;
    private int found;

    ItemSlots(int itemsInAll) {
        this.slotOf = new int[itemsInAll];
    }

    /** The slot of an item, given by its number in the column of items. */
    int of(int item) {
        if (slotOf[item] == 0) {
            items = ArrayUtil.grow(items, size + 1);
            units = ArrayUtil.grow(units, size + 1);
            best = ArrayUtil.grow(best, size + 1);
            items[size] = item;
            slotOf[item] = ++size;
        }
        return slotOf[item] - 1;
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

    int units(int slot) {
        return units[slot];
    }

    /** Better items first: by the best unit's score, then by the item's number. */
    int compare(int slot, int other) {
        int byScore = Float.compare(best[other], best[slot]);
        return byScore != 0 ? byScore : Integer.compare(items[slot], items[other]);
    }
}
