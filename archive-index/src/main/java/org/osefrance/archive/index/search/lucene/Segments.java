package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Remembers the units of each segment while some commit has it open: a commit reads the columns of its new segments only. */
final class Segments {

    private final Combinations combinations = new Combinations();
    private final Map<IndexReader.CacheKey, SegmentUnits> remembered = new ConcurrentHashMap<>();

    /** Units of each segment in order, and the combinations that they refer to. */
    record Units(List<SegmentUnits> segments, Combinations.View combinations) {}

    synchronized Units units(List<LeafReaderContext> leaves) throws IOException {
        List<SegmentUnits> segments = new ArrayList<>(leaves.size());
        for (LeafReaderContext leaf : leaves) {
            segments.add(units(leaf));
        }
        return new Units(segments, combinations.view());
    }

    /** How many segments are remembered. */
    int size() {
        return remembered.size();
    }

    private SegmentUnits units(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
        SegmentUnits units = remembered.get(core.getKey());
        if (units == null) {
            units = new SegmentUnits(leaf.reader(), combinations);
            remembered.put(core.getKey(), units);
            core.addClosedListener(remembered::remove);
        }
        return units;
    }
}
