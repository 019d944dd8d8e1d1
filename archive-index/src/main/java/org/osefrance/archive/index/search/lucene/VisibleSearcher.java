package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Ranks by statistics of the visible units only. Lucene's own count closed and replaced documents too: a closed letter
 * full of a name would make the name common, shift the order of open results, and so be told. Here the score of a unit is
 * the same, bit for bit, whatever else lies closed in the index.
 */
final class VisibleSearcher extends IndexSearcher {

    /** Terms whose count is remembered; then the memory starts anew. */
    private static final int MOST_REMEMBERED = 20_000;

    private final VisibleReader visible;
    private final VisibleSearcher ranked;
    private final long documents;
    private final long words;
    private final Map<Term, Long> frequencies = new ConcurrentHashMap<>();

    VisibleSearcher(VisibleReader visible) throws IOException {
        super(visible);
        setQueryCache(null);
        setSimilarity(new BM25Similarity());
        this.visible = visible;
        this.ranked = this;
        this.documents = visible.numDocs();
        this.words = countWords();
    }

    /** One that sees more and ranks as another does. */
    VisibleSearcher(VisibleReader visible, VisibleSearcher ranked) {
        super(visible);
        setQueryCache(null);
        setSimilarity(new BM25Similarity());
        this.visible = visible;
        this.ranked = ranked;
        this.documents = visible.numDocs();
        this.words = 0;
    }

    /** What may be seen of a segment, by its place. */
    FixedBitSet visible(int segment) {
        return visible.visible(segment);
    }

    /** How many units may be seen. */
    long documents() {
        return documents;
    }

    /** Whether a unit may be seen. */
    boolean shows(RecordId unit) {
        return countDocuments(UnitDocument.key(unit)) > 0;
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        // Where nothing is open to others there is nothing to rank by; 1 keeps Lucene's arithmetic from refusing it.
        long counted = Math.max(1, ranked.documents);
        long total = Math.max(ranked.words, counted);
        return new CollectionStatistics(field, counted, counted, total, total);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
        // A term that only closed units have scores nothing; 1 keeps Lucene's arithmetic from refusing it.
        long frequency = Math.max(1, ranked.frequency(term));
        return new TermStatistics(term.bytes(), frequency, frequency);
    }

    private long frequency(Term term) {
        if (frequencies.size() > MOST_REMEMBERED) {
            frequencies.clear();
        }
        return frequencies.computeIfAbsent(term, this::countDocuments);
    }

    private long countDocuments(Term term) {
        try {
            long count = 0;
            for (LeafReaderContext leaf : getLeafContexts()) {
                if (leaf.reader().numDocs() == leaf.reader().maxDoc()) {
                    count += leaf.reader().docFreq(term);
                } else {
                    count += countDocuments(leaf, term);
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long countDocuments(LeafReaderContext leaf, Term term) throws IOException {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        if (postings == null) {
            return 0;
        }
        VisibleReader.Stretch stretch = VisibleReader.stretch(leaf);
        Bits visible = stretch.visible();
        long count = 0;
        for (int at = postings.nextDoc(); at < stretch.end(); at = postings.nextDoc()) {
            count += visible == null || visible.get(at) ? 1 : 0;
        }
        return count;
    }

    /** Lengths as the ranking itself sees them: rounded to one byte in the norms. */
    private long countWords() throws IOException {
        long count = 0;
        for (LeafReaderContext leaf : getLeafContexts()) {
            VisibleReader.Stretch stretch = VisibleReader.stretch(leaf);
            Bits visible = stretch.visible();
            NumericDocValues norms = leaf.reader().getNormValues(UnitDocument.WORDS);
            if (norms != null) {
                for (int at = norms.nextDoc(); at < stretch.end(); at = norms.nextDoc()) {
                    count += visible == null || visible.get(at) ? SmallFloat.byte4ToInt((byte) norms.longValue()) : 0;
                }
            }
        }
        return count;
    }
}
