package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;
import org.osefrance.archive.index.query.SnippetCutter;
import org.osefrance.archive.index.query.WordQuery;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.SearchResults.UnitHit;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Takes the asked slice out of what was found. An item ranks by its best unit; ties are broken by ids, never by the place
 * in the index, which closed neighbours would shift.
 */
final class HitPicker {

    private static final int MOST_UNITS = 3;

    private final Tally tally;
    private final ItemSlots slots;
    private final Column items;
    private final VisibleSearcher searcher;
    private final UnitTexts texts;

    HitPicker(Tally tally, Column items, VisibleSearcher searcher, WordQuery words) {
        this.tally = tally;
        this.slots = tally.slots();
        this.items = items;
        this.searcher = searcher;
        this.texts = new UnitTexts(searcher.getLeafContexts(), new SnippetCutter(words));
    }

    /** Hits from {@code from} (included) to {@code to} (excluded), as far as there are so many. */
    List<Hit> hits(int from, int to) throws IOException {
        List<Integer> slice = bestSlots(to).stream().skip(from).toList();
        Map<Integer, List<Candidate>> candidates = candidates(slice);
        List<Hit> hits = new ArrayList<>(slice.size());
        for (Map.Entry<Integer, List<Candidate>> entry : candidates.entrySet()) {
            RecordId item = new RecordId(items.value(slots.item(entry.getKey())));
            hits.add(new Hit(item, units(entry.getValue()), slots.units(entry.getKey())));
        }
        return hits;
    }

    /** Slots of the best items; items are numbered in the order of their ids. */
    private List<Integer> bestSlots(int depth) {
        Comparator<Integer> worstFirst = (one, other) -> -slots.compare(one, other);
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int slot = 0; slot < slots.size() && depth > 0; slot++) {
            if (slots.units(slot) > 0 && (best.size() < depth || slots.compare(slot, best.element()) < 0)) {
                best.add(slot);
                if (best.size() > depth) {
                    best.remove();
                }
            }
        }
        List<Integer> ordered = new ArrayList<>(best);
        ordered.sort(Collections.reverseOrder(worstFirst));
        return ordered;
    }

    /** A matching unit of an item of the slice. */
    private record Candidate(int document, float score, long place, String unit) {}

    private Map<Integer, List<Candidate>> candidates(List<Integer> slice) throws IOException {
        Map<Integer, List<Candidate>> candidates = new LinkedHashMap<>();
        FixedBitSet inSlice = new FixedBitSet(slots.size());
        for (int slot : slice) {
            inSlice.set(slot);
            candidates.put(slot, new ArrayList<>());
        }
        UnitOrder order = new UnitOrder(searcher.getLeafContexts());
        for (int unit = 0; unit < tally.units(); unit++) {
            if (inSlice.get(tally.slot(unit))) {
                order.moveTo(tally.document(unit));
                Objects.requireNonNull(candidates.get(tally.slot(unit)))
                        .add(new Candidate(tally.document(unit), tally.score(unit), order.place(), order.unit()));
            }
        }
        return candidates;
    }

    private List<UnitHit> units(List<Candidate> candidates) throws IOException {
        candidates.sort(Comparator.comparing(Candidate::score)
                .reversed()
                .thenComparing(Candidate::place)
                .thenComparing(Candidate::unit));
        List<UnitHit> units = new ArrayList<>(MOST_UNITS);
        for (Candidate candidate : candidates.subList(0, Math.min(MOST_UNITS, candidates.size()))) {
            units.add(texts.hit(candidate.document(), candidate.unit()));
        }
        return units;
    }
}
