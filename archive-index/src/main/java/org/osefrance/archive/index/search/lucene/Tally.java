package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.SearchResults.FacetValue;

/**
 * Everything one query found: each matching unit with its score, and from that, exactly, the items and the facets.
 *
 * <p>A facet is counted over the units that pass the filters of the other facets (known as drill sideways), therefore
 * the filters are tested here, unit by unit, and are no part of the query.
 */
final class Tally {

    private final Snapshot.Columns columns;
    private final FacetFilter filter;
    private final ItemSlots slots = new ItemSlots();
    private int[] documents = new int[64];
    private int[] slotOf = new int[64];
    private float[] scores = new float[64];
    private int units;

    /** @param filters values that must hold, per facet */
    Tally(Snapshot.Columns columns, Map<Facet, Set<String>> filters) {
        this.columns = columns;
        this.filter = new FacetFilter(columns.units().combinations(), filters);
    }

    /** Runs the query over all that the searcher sees. */
    void run(VisibleSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                VisibleReader.Stretch stretch = VisibleReader.stretch(leaf);
                scorer.score(new Segment(leaf), stretch.visible(), 0, stretch.end());
            }
        }
    }

    /** Matching units. */
    int units() {
        return units;
    }

    /** The items met, each with the number and the best score of its matching units. */
    ItemSlots slots() {
        return slots;
    }

    int document(int unit) {
        return documents[unit];
    }

    /** Slot of the unit's item. */
    int slot(int unit) {
        return slotOf[unit];
    }

    float score(int unit) {
        return scores[unit];
    }

    Map<Facet, List<FacetValue>> facets() {
        return FacetCounts.of(slots, columns.units().combinations(), filter);
    }

    private void add(int document, int slot, float score) {
        if (units == documents.length) {
            documents = Arrays.copyOf(documents, 2 * units);
            slotOf = Arrays.copyOf(slotOf, 2 * units);
            scores = Arrays.copyOf(scores, 2 * units);
        }
        documents[units] = document;
        slotOf[units] = slot;
        scores[units] = score;
        units++;
        slots.add(slot, score);
    }

    /** Takes in the matching units of one segment. */
    private final class Segment implements LeafCollector {

        private final int firstDocument;
        private final SegmentUnits units;
        private final LongValues items;
        private @Nullable Scorable scorer;

        Segment(LeafReaderContext leaf) {
            this.firstDocument = leaf.docBase;
            this.units = columns.units().segments().get(leaf.ord);
            this.items = columns.items().numbers(leaf.ord);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            int combination = units.combination(document);
            int verdict = filter.verdict(combination);
            if (verdict == FacetFilter.FAILS) {
                return;
            }
            int slot = slots.meet((int) items.get(units.item(document)), combination);
            if (verdict == FacetFilter.PASSES) {
                add(
                        firstDocument + document,
                        slot,
                        Objects.requireNonNull(scorer).score());
            }
        }
    }
}
