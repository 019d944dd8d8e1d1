package org.osefrance.archive.index.search.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.osefrance.archive.index.query.Clause;
import org.osefrance.archive.index.query.WordQuery;

/** Says an understood query in Lucene's terms. */
final class ClauseQueries {

    /** What a form counts for when it is written exactly as asked, beside the 1 of the folded form. */
    private static final float EXACT = 0.4f;

    private ClauseQueries() {}

    static Query of(WordQuery words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (words.wanted().isEmpty()) {
            query.add(new BoostQuery(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), 0), Occur.MUST);
        }
        for (Clause clause : words.wanted()) {
            query.add(of(clause), Occur.MUST);
            clause.exact().stream()
                    .distinct()
                    .map(form -> new TermQuery(new Term(UnitDocument.EXACT, form)))
                    .forEach(form -> query.add(new BoostQuery(form, EXACT), Occur.SHOULD));
        }
        for (Clause clause : words.unwanted()) {
            query.add(of(clause), Occur.MUST_NOT);
        }
        return query.build();
    }

    private static Query of(Clause clause) {
        List<Query> readings =
                clause.readings().stream().map(ClauseQueries::sequence).toList();
        return readings.size() == 1 ? readings.getFirst() : new DisjunctionMaxQuery(readings, 0);
    }

    private static Query sequence(List<String> forms) {
        if (forms.size() == 1) {
            return new TermQuery(new Term(UnitDocument.WORDS, forms.getFirst()));
        }
        return new PhraseQuery(UnitDocument.WORDS, forms.toArray(String[]::new));
    }
}
