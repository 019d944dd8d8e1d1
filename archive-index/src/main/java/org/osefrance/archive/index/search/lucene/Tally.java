package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
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
    private final Map<Facet, FacetTally> facets = new EnumMap<>(Facet.class);
    private final ItemSlots slots;
    private int[] documents = new int[64];
    private int[] slotOf = new int[64];
    private float[] scores = new float[64];
    private int units;

    Tally(Snapshot.Columns columns, Map<Facet, Set<String>> filters) {
        this.columns = columns;
        this.slots = new ItemSlots(columns.items().size());
        columns.facets()
                .forEach((facet, column) ->
                        facets.put(facet, new FacetTally(column, filters.getOrDefault(facet, Set.of()))));
    }

    /** Runs the query over all that the searcher sees. */
    void run(VisibleSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                scorer.score(new Segment(leaf), leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
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
        Map<Facet, List<FacetValue>> counted = new EnumMap<>(Facet.class);
        facets.forEach((facet, tally) -> counted.put(facet, tally.values()));
        return counted;
    }

    private void add(int document, int slot, float score) {
        documents = ArrayUtil.grow(documents, units + 1);
        slotOf = ArrayUtil.grow(slotOf, units + 1);
        scores = ArrayUtil.grow(scores, units + 1);
        documents[units] = document;
        slotOf[units] = slot;
        scores[units] = score;
        units++;
        slots.add(slot, score);
    }

    /** Takes in the matching units of one segment. */
    private final class Segment implements LeafCollector {

        private final LeafReaderContext leaf;
        private Column.@Nullable Cursor items;
        private @Nullable Scorable scorer;

        Segment(LeafReaderContext leaf) {
            this.leaf = leaf;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        /** Columns are opened at the first match: most segments have none for a rare word. */
        private Column.Cursor open() throws IOException {
            if (items == null) {
                items = columns.items().cursor(leaf.ord);
                for (FacetTally facet : facets.values()) {
                    facet.enter(leaf.ord);
                }
            }
            return items;
        }

        @Override
        public void collect(int document) throws IOException {
            Column.Cursor item = open();
            int failed = 0;
            FacetTally failing = null;
            for (FacetTally facet : facets.values()) {
                if (!facet.read(document)) {
                    failed++;
                    failing = facet;
                }
            }
            if (failed > 1 || item.moveTo(document) == 0) {
                return;
            }
            int slot = slots.of(item.next());
            if (failing != null) {
                failing.count(slot);
                return;
            }
            for (FacetTally facet : facets.values()) {
                facet.count(slot);
            }
            add(leaf.docBase + document, slot, Objects.requireNonNull(scorer).score());
        }
    }
}
