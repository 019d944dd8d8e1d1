package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final VisibleSearcher searcher;
    private final UnitCards cards;
    private final SnippetCutter snippets;

    HitPicker(Tally tally, VisibleSearcher searcher, WordQuery words) {
        this.tally = tally;
        this.slots = tally.slots();
        this.searcher = searcher;
        this.cards = new UnitCards(searcher.getLeafContexts());
        this.snippets = new SnippetCutter(words);
    }

    /** Hits from {@code from} (included) to {@code to} (excluded), as far as there are so many. */
    List<Hit> hits(int from, int to) throws IOException {
        List<Integer> slice = bestSlots(to).stream().skip(from).toList();
        Map<Integer, List<Candidate>> candidates = candidates(slice);
        List<Hit> hits = new ArrayList<>(slice.size());
        for (Map.Entry<Integer, List<Candidate>> entry : candidates.entrySet()) {
            hits.add(hit(best(entry.getValue()), slots.units(entry.getKey())));
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
    private record Candidate(int document, float score, long place) {}

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
                int document = tally.document(unit);
                Objects.requireNonNull(candidates.get(tally.slot(unit)))
                        .add(new Candidate(document, tally.score(unit), order.place(document)));
            }
        }
        return candidates;
    }

    private List<Candidate> best(List<Candidate> candidates) {
        candidates.sort(Comparator.comparing(Candidate::score)
                .reversed()
                .thenComparing(Candidate::place)
                .thenComparing(this::unit));
        return candidates.subList(0, Math.min(MOST_UNITS, candidates.size()));
    }

    /** Asked only where two units of an item stand in the same place. */
    private String unit(Candidate candidate) {
        try {
            return cards.card(candidate.document()).unit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hit hit(List<Candidate> best, int matchingUnits) throws IOException {
        String item = "";
        List<UnitHit> units = new ArrayList<>(MOST_UNITS);
        for (Candidate candidate : best) {
            UnitCard card = cards.card(candidate.document());
            item = card.item();
            units.add(new UnitHit(new RecordId(card.unit()), card.kind(), card.position(), snippets.cut(card.text())));
        }
        return new Hit(new RecordId(item), units, matchingUnits);
    }
}
