package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.search.Audience;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The index as one commit left it. What searches need beside the postings is made at the first search, not at the
 * commit: while thousands of pages come in nobody may be looking.
 */
final class Snapshot {

    private final DirectoryReader reader;
    private final Segments segments;
    private @Nullable Columns columns;
    private final Map<Audience, Open> open = new EnumMap<>(Audience.class);
    private @Nullable VisibleSearcher everything;

    Snapshot(DirectoryReader reader, Segments segments) {
        this.reader = reader;
        this.segments = segments;
    }

    /** Items and facets of all units, closed ones too. */
    record Columns(Column items, Segments.Units units) {}

    /** What an audience may see, for the day and the deny set it was made for. */
    private record Open(long day, Set<RecordId> closed, VisibleSearcher searcher) {}

    DirectoryReader reader() {
        return reader;
    }

    synchronized Columns columns() throws IOException {
        if (columns == null) {
            List<LeafReaderContext> leaves = reader.leaves();
            columns = new Columns(new Column(UnitDocument.ITEM, leaves), segments.units(leaves));
        }
        return columns;
    }

    /** A searcher that sees everything. */
    synchronized VisibleSearcher everything() throws IOException {
        if (everything == null) {
            everything = searcher(UnitDocument.OPEN_ONLINE, Long.MAX_VALUE, Set.of());
        }
        return everything;
    }

    /**
     * A searcher that sees what is open to an audience.
     *
     * @param day epoch day in Paris
     * @param closed units that a transaction closed and that this commit may still hold as open
     */
    synchronized VisibleSearcher open(Audience audience, long day, Set<RecordId> closed) throws IOException {
        Open made = open.get(audience);
        if (made == null || made.day != day || !made.closed.equals(closed)) {
            made = new Open(day, Set.copyOf(closed), searcher(UnitDocument.dayOf(audience), day, closed));
            open.put(audience, made);
        }
        return made.searcher;
    }

    /**
     * A searcher that sees some units besides what another one sees, and ranks by what that one sees: what is opened to
     * one reader moves nothing of what is open to others.
     */
    VisibleSearcher with(VisibleSearcher open, Set<RecordId> units) throws IOException {
        List<FixedBitSet> visible = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            FixedBitSet more = open.visible(leaf.ord).clone();
            for (RecordId unit : units) {
                add(leaf.reader(), unit, more);
            }
            visible.add(more);
        }
        return new VisibleSearcher(new VisibleReader(reader, visible), open);
    }

    /** A document that was replaced is not the unit any more. */
    private static void add(LeafReader segment, RecordId unit, FixedBitSet visible) throws IOException {
        PostingsEnum places = segment.postings(UnitDocument.key(unit), PostingsEnum.NONE);
        Bits live = segment.getLiveDocs();
        if (places != null) {
            for (int at = places.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = places.nextDoc()) {
                if (live == null || live.get(at)) {
                    visible.set(at);
                }
            }
        }
    }

    private VisibleSearcher searcher(String days, long day, Set<RecordId> closed) throws IOException {
        List<FixedBitSet> visible = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            visible.add(visible(leaf.reader(), days, day, closed));
        }
        return new VisibleSearcher(new VisibleReader(reader, visible));
    }

    /** A unit without a day of opening is not seen: what is unknown is closed. */
    private static FixedBitSet visible(LeafReader segment, String days, long day, Set<RecordId> closed)
            throws IOException {
        FixedBitSet visible = new FixedBitSet(segment.maxDoc());
        NumericDocValues opening = org.apache.lucene.index.DocValues.unwrapSingleton(
                org.apache.lucene.index.DocValues.getSortedNumeric(segment, days));
        Bits live = segment.getLiveDocs();
        for (int unit = opening.nextDoc(); unit != DocIdSetIterator.NO_MORE_DOCS; unit = opening.nextDoc()) {
            if (opening.longValue() <= day && (live == null || live.get(unit))) {
                visible.set(unit);
            }
        }
        for (RecordId unit : closed) {
            PostingsEnum places = segment.postings(UnitDocument.key(unit), PostingsEnum.NONE);
            if (places != null) {
                visible.andNot(places);
            }
        }
        return visible;
    }
}
