package org.osefrance.archive.schemas.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Which pages some items have, in order. A change gives another arrangement of the same pages: none is lost and none stands
 * twice.
 *
 * @param items pages of each item, in order
 */
public record Arrangement(Map<RecordId, List<RecordId>> items) {

    public Arrangement {
        Map<RecordId, List<RecordId>> copy = new LinkedHashMap<>();
        Set<RecordId> seen = new HashSet<>();
        items.forEach((item, pages) -> {
            copy.put(item, List.copyOf(pages));
            if (!pages.stream().allMatch(seen::add)) {
                throw new IllegalArgumentException("a page stands twice, the second time in " + item);
            }
        });
        items = Collections.unmodifiableMap(copy);
    }

    /** Pages of one item; none for one that is not here. */
    public List<RecordId> pages(RecordId item) {
        return items.getOrDefault(item, List.of());
    }

    /**
     * The same pages of an item in another order.
     *
     * @throws IllegalArgumentException when they are not the same pages
     */
    public Arrangement ordered(RecordId item, List<RecordId> order) {
        List<RecordId> pages = pages(item);
        if (order.size() != pages.size() || !new HashSet<>(order).equals(new HashSet<>(pages))) {
            throw new IllegalArgumentException("not the pages of " + item);
        }
        return with(Map.of(item, order));
    }

    /**
     * Pages of one item taken out and put into another, which may be new.
     *
     * @param at how many pages of the other item stand before them
     * @throws IllegalArgumentException when one of them is no page of the first item, or there is no such place
     */
    public Arrangement moved(RecordId from, List<RecordId> moving, RecordId into, int at) {
        List<RecordId> left = new ArrayList<>(pages(from));
        if (from.equals(into) || !left.containsAll(moving)) {
            throw new IllegalArgumentException("not pages of " + from + " that could go into " + into);
        }
        left.removeAll(moving);
        List<RecordId> joined = new ArrayList<>(pages(into));
        joined.addAll(at, moving);
        return with(Map.of(from, left, into, joined));
    }

    private Arrangement with(Map<RecordId, List<RecordId>> changed) {
        Map<RecordId, List<RecordId>> all = new LinkedHashMap<>(items);
        all.putAll(changed);
        return new Arrangement(all);
    }
}
