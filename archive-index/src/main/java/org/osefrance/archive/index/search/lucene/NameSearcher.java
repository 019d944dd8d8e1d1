package org.osefrance.archive.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.osefrance.archive.index.matching.AskedWord;
import org.osefrance.archive.index.matching.CandidateWord;
import org.osefrance.archive.index.matching.NameMatcher;
import org.osefrance.archive.index.matching.NameWords;
import org.osefrance.archive.index.search.NameEntry;
import org.osefrance.archive.index.search.NameHit;

/**
 * Finds names in three steps: by the keys of each word asked for, the words of the index that may be it; by the nearest of these, the
 * names that have most of them; and these are compared one by one.
 */
final class NameSearcher {

    private static final int ALIKE_LOOKED_AT = 160;
    private static final int OTHERS_LOOKED_AT = 120;

    /** Pairs of letters do not tell then which of those with the same consonants are near. */
    private static final int ALIKE_IN_ANOTHER_SCRIPT = 800;

    private static final int JOINED_LOOKED_AT = 30;
    /** Of all words asked for together: Lucene refuses queries of more than 1024 terms. */
    private static final int WORDS_KEPT = 600;

    private static final int NAMES_LOOKED_AT = 150;
    private static final float WORTH_OF_A_WORD = 2.6f;
    private static final float LEAST_WORTH = 0.1f;
    private static final float EXACT = 0.1f;

    private static final float SURELY = 8;
    private static final float BY_SKELETON = 4;
    private static final float BY_GAP = 3;
    private static final float BY_TWO_GAPS = 1.5f;
    private static final float BY_PAIR = 1;

    private static final int LEAST_OF_A_SHORT_FORM = 3;

    private final IndexSearcher searcher;
    private final NameMatcher matcher;

    NameSearcher(IndexReader reader, NameMatcher matcher) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.matcher = matcher;
    }

    List<NameHit> search(NameWords name, int most) throws IOException {
        matcher.begin();
        List<List<CandidateWord>> near = new ArrayList<>();
        List<AskedWord> asked = AskedWord.of(name, matcher);
        for (AskedWord word : asked) {
            near.add(word.nearest(wordsLike(word).stream(), WORDS_KEPT / asked.size()));
        }
        Set<Integer> documents = new LinkedHashSet<>();
        find(byAll(near), NAMES_LOOKED_AT, documents);
        for (List<CandidateWord> words : near) {
            List<CandidateWord> exact =
                    words.stream().filter(word -> word.cost() <= EXACT).toList();
            if (!exact.isEmpty()) {
                find(byAll(List.of(exact)), NAMES_LOOKED_AT, documents);
            }
        }
        return nearest(name, documents, most);
    }

    private List<NameHit> nearest(NameWords name, Set<Integer> documents, int most) throws IOException {
        List<Compared> compared = new ArrayList<>();
        for (int document : documents) {
            NameEntry entry = NameFields.entry(value(NameFields.WRITTEN, document));
            float cost = matcher.cost(name, NameWords.of(entry.given(), entry.surname()));
            if (Float.isFinite(cost)) {
                compared.add(new Compared(document, entry, cost));
            }
        }
        compared.sort(Comparator.comparingDouble(Compared::cost).thenComparing(Compared::document));
        List<NameHit> hits = new ArrayList<>();
        for (Compared hit : compared.subList(0, Math.min(most, compared.size()))) {
            NameEntry entry =
                    NameFields.withId(hit.entry(), searcher.storedFields().document(hit.document()));
            hits.add(new NameHit(entry, hit.cost()));
        }
        return hits;
    }

    private record Compared(int document, NameEntry entry, float cost) {}

    private void find(Query query, int most, Set<Integer> documents) throws IOException {
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            documents.add(found.doc);
        }
    }

    /** Names that have the best words of most words asked for. */
    private static Query byAll(List<List<CandidateWord>> near) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<CandidateWord> words : near) {
            List<Query> one = new ArrayList<>();
            for (CandidateWord word : words) {
                float worth = Math.max(LEAST_WORTH, WORTH_OF_A_WORD - word.cost());
                one.add(weighted(NameFields.NAMED, word.letters(), worth));
            }
            all.add(new DisjunctionMaxQuery(one, 0), Occur.SHOULD);
        }
        return all.build();
    }

    Set<String> wordsLike(AskedWord word) throws IOException {
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        alike.add(sureKeys(word), Occur.MUST);
        add(alike, NameFields.PAIR, word.keys().pairs(), BY_PAIR);
        Set<String> words = new LinkedHashSet<>();
        int sure = word.isJoined() ? JOINED_LOOKED_AT : word.isLatin() ? ALIKE_LOOKED_AT : ALIKE_IN_ANOTHER_SCRIPT;
        read(alike.build(), sure, words);
        if (!word.isJoined()) {
            read(weakKeys(word), OTHERS_LOOKED_AT, words);
        }
        return words;
    }

    private static Query sureKeys(AskedWord word) {
        BooleanQuery.Builder keys = new BooleanQuery.Builder();
        add(keys, NameFields.WORD, List.of(word.letters()), SURELY);
        add(keys, NameFields.SKELETON, word.keys().skeletons(), BY_SKELETON);
        if (!word.isJoined()) {
            add(keys, NameFields.GROUP, word.groups(), SURELY);
            add(keys, NameFields.SHAPE, word.keys().shapes(), SURELY);
            add(keys, NameFields.WORD, word.shortened(), BY_SKELETON);
            if (word.letters().length() >= LEAST_OF_A_SHORT_FORM) {
                keys.add(beginning(NameFields.WORD, word.letters()), Occur.SHOULD);
                keys.add(beginning(NameFields.REVERSED, NameFields.reversed(word.letters())), Occur.SHOULD);
            }
        }
        return keys.build();
    }

    private static Query beginning(String field, String with) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, with))), BY_SKELETON);
    }

    private static Query weakKeys(AskedWord word) {
        BooleanQuery.Builder keys = new BooleanQuery.Builder();
        List<String> skeletons = word.keys().skeletons();
        List<String> gapped = word.keys().gapped();
        add(keys, NameFields.GAPPED, skeletons, BY_GAP);
        add(keys, NameFields.SKELETON, gapped, BY_GAP);
        add(keys, NameFields.GAPPED, gapped, BY_TWO_GAPS);
        add(keys, NameFields.PAIR, word.keys().pairs(), BY_PAIR);
        return keys.build();
    }

    private void read(Query query, int most, Set<String> words) throws IOException {
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            words.add(value(NameFields.LETTERS, found.doc).utf8ToString());
        }
    }

    private static void add(BooleanQuery.Builder keys, String field, List<String> terms, float weight) {
        terms.forEach(term -> keys.add(weighted(field, term, weight), Occur.SHOULD));
    }

    private BytesRef value(String field, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a document without its " + field + ": " + document);
        }
        return values.binaryValue();
    }

    private static Query weighted(String field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), weight);
    }
}
