package org.osefrance.archive.portal.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;

/**
 * The pages of one item as somebody is arranging them. A change gives another draft of the same pages; nothing is written by it.
 *
 * @param leaves all pages, in order
 * @param cuts where an item of its own begins, counted in pages, with the title it is to have
 */
record ArrangeDraft(List<Leaf> leaves, Map<Integer, String> cuts) {

    ArrangeDraft {
        leaves = List.copyOf(leaves);
        int pages = leaves.size();
        Map<Integer, String> inside = new TreeMap<>(cuts);
        inside.keySet().removeIf(place -> place <= 0 || place >= pages);
        cuts = inside;
    }

    /** Whether a page of that id is on it. */
    boolean holds(RecordId page) {
        return place(page) >= 0;
    }

    int place(RecordId page) {
        for (int place = 0; place < leaves.size(); place++) {
            if (leaves.get(place).page().equals(page)) {
                return place;
            }
        }
        return -1;
    }

    /** One page at another place, from 0; beyond the ends it stands at the end. */
    ArrangeDraft put(RecordId page, int at) {
        List<Leaf> moved = new ArrayList<>(leaves);
        Leaf leaf = moved.remove(place(page));
        moved.add(Math.clamp(at, 0, moved.size()), leaf);
        return new ArrangeDraft(moved, cuts);
    }

    /** One page where another stands. */
    ArrangeDraft before(RecordId page, RecordId other) {
        int from = place(page);
        int to = place(other);
        return from == to ? this : put(page, from < to ? to - 1 : to);
    }

    /** An item of its own begins with the page. */
    ArrangeDraft split(RecordId page, String title) {
        Map<Integer, String> more = new TreeMap<>(cuts);
        more.putIfAbsent(place(page), title);
        return new ArrangeDraft(leaves, more);
    }

    /** The page belongs to what stands before it. */
    ArrangeDraft join(RecordId page) {
        Map<Integer, String> fewer = new TreeMap<>(cuts);
        fewer.remove(place(page));
        return new ArrangeDraft(leaves, fewer);
    }

    /** The page is a back, or no longer one. */
    ArrangeDraft turnOver(RecordId page) {
        return with(page, leaves.get(place(page)).turnedOver());
    }

    /** The page in the version somebody wrote just now. */
    ArrangeDraft renewed(RecordId page, int version) {
        return with(page, leaves.get(place(page)).at(version));
    }

    private ArrangeDraft with(RecordId page, Leaf other) {
        List<Leaf> all = new ArrayList<>(leaves);
        all.set(place(page), other);
        return new ArrangeDraft(all, cuts);
    }

    /** The pages of each item, the one that stays first. */
    List<List<Leaf>> items() {
        List<List<Leaf>> items = new ArrayList<>();
        for (int place = 0; place < leaves.size(); place++) {
            if (place == 0 || cuts.containsKey(place)) {
                items.add(new ArrayList<>());
            }
            items.getLast().add(leaves.get(place));
        }
        return items;
    }

    /** Versions of the pages as they were seen. */
    Map<RecordId, Integer> seen() {
        Map<RecordId, Integer> seen = new TreeMap<>();
        leaves.forEach(leaf -> seen.put(leaf.page(), leaf.version()));
        return seen;
    }

    /**
     * What has to be done to come from how the pages stand to this.
     *
     * @param item they are of
     * @param now as they stand, in order
     */
    List<Step> steps(RecordId item, List<Page> now) {
        List<Step> steps = new ArrayList<>();
        List<RecordId> order = leaves.stream().map(Leaf::page).toList();
        if (!order.equals(now.stream().map(Page::id).toList())) {
            steps.add(new Step.Order(item, order));
        }
        for (Page page : now) {
            leaves.stream()
                    .filter(leaf ->
                            leaf.page().equals(page.id()) && !leaf.side().equals(page.side()))
                    .forEach(leaf -> steps.add(new Step.Mark(leaf.page(), leaf.side())));
        }
        List<List<Leaf>> items = items();
        List<String> titles = List.copyOf(cuts.values());
        for (int one = 1; one < items.size(); one++) {
            steps.add(new Step.Split(
                    item, items.get(one).stream().map(Leaf::page).toList(), RecordId.random(), titles.get(one - 1)));
        }
        return steps;
    }
}
