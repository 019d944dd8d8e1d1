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
    private final int[] unitsOf;
    private final float[] bestOf;
    private int[] documents = new int[64];
    private int[] itemOf = new int[64];
    private float[] scores = new float[64];
    private int units;
    private int items;

    Tally(Snapshot.Columns columns, Map<Facet, Set<String>> filters) {
        this.columns = columns;
        this.unitsOf = new int[columns.items().size()];
        this.bestOf = new float[unitsOf.length];
        columns.facets()
                .forEach((facet, column) -> facets.put(
                        facet, new FacetTally(column, filters.getOrDefault(facet, Set.of()), unitsOf.length)));
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

    /** Items with at least one matching unit. */
    int items() {
        return items;
    }

    int document(int unit) {
        return documents[unit];
    }

    int item(int unit) {
        return itemOf[unit];
    }

    float score(int unit) {
        return scores[unit];
    }

    /** Matching units of an item, by its number in the column of items. */
    int unitsOf(int item) {
        return unitsOf[item];
    }

    /** Score of the item's best unit. */
    float best(int item) {
        return bestOf[item];
    }

    Map<Facet, List<FacetValue>> facets() {
        Map<Facet, List<FacetValue>> counted = new EnumMap<>(Facet.class);
        facets.forEach((facet, tally) -> counted.put(facet, tally.values()));
        return counted;
    }

    private void add(int document, int item, float score) {
        documents = ArrayUtil.grow(documents, units + 1);
        itemOf = ArrayUtil.grow(itemOf, units + 1);
        scores = ArrayUtil.grow(scores, units + 1);
        documents[units] = document;
        itemOf[units] = item;
        scores[units] = score;
        units++;
        items += unitsOf[item] == 0 ? 1 : 0;
        unitsOf[item]++;
        bestOf[item] = Math.max(bestOf[item], score);
    }

    /** Takes in the matching units of one segment. */
    private final class Segment implements LeafCollector {

        private final int base;
        private final Column.Cursor itemCursor;
        private @Nullable Scorable scorer;

        Segment(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            itemCursor = columns.items().cursor(leaf.ord);
            for (FacetTally facet : facets.values()) {
                facet.enter(leaf.ord);
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            int failed = 0;
            FacetTally failing = null;
            for (FacetTally facet : facets.values()) {
                if (!facet.read(document)) {
                    failed++;
                    failing = facet;
                }
            }
            if (failed > 1 || itemCursor.moveTo(document) == 0) {
                return;
            }
            int item = itemCursor.next();
            if (failing != null) {
                failing.count(item);
                return;
            }
            facets.values().forEach(facet -> facet.count(item));
            add(base + document, item, Objects.requireNonNull(scorer).score());
        }
    }
}
