package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.osefrance.archive.index.query.QueryParser;
import org.osefrance.archive.index.search.Audience;
import org.osefrance.archive.index.search.Corpora;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What lies closed moves nothing: results for the public are those of an archive that never had it. */
class RankingProperties {

    private final HandSetClock clock = new HandSetClock();

    @Provide
    Arbitrary<List<IndexedUnit>> units() {
        return Corpora.units();
    }

    @Provide
    Arbitrary<List<String>> queries() {
        return Corpora.queries().list().ofSize(8);
    }

    @Property(tries = 60)
    void results_and_scores_are_those_of_an_index_without_the_closed_units(
            @ForAll("units") List<IndexedUnit> units, @ForAll("queries") List<String> queries) throws IOException {
        Set<RecordId> denied =
                units.stream().limit(units.size() / 8).map(IndexedUnit::unit).collect(Collectors.toSet());
        List<IndexedUnit> open = openOnes(units, denied);
        try (TemporaryIndex all = new TemporaryIndex(clock, () -> denied);
                TemporaryIndex openOnly = new TemporaryIndex(clock, Set::of)) {
            all.putInBatches(units, 9);
            openOnly.putInBatches(open, 100);
            for (String query : queries) {
                SearchRequest request = SearchRequest.words(query, 100);
                assertThat(all.search().find(Viewer.anyone(), request))
                        .as(query)
                        .isEqualTo(openOnly.search().find(Viewer.anyone(), request));
                assertThat(scores(all, query, denied)).as(query).isEqualTo(scores(openOnly, query, denied));
            }
        }
    }

    /** The last state of each unit, as far as it is open and not denied. */
    private static List<IndexedUnit> openOnes(List<IndexedUnit> units, Set<RecordId> denied) {
        Map<RecordId, IndexedUnit> last = new LinkedHashMap<>();
        units.forEach(unit -> last.put(unit.unit(), unit));
        return last.values().stream()
                .filter(unit ->
                        unit.visibility().openOnline() <= Holdings.TODAY.toEpochDay() && !denied.contains(unit.unit()))
                .toList();
    }

    /** For each unit the bits of its score. */
    private static Map<String, Integer> scores(TemporaryIndex index, String query, Set<RecordId> denied)
            throws IOException {
        Map<String, Integer> scores = new TreeMap<>();
        Commits commits = new Commits(new IndexFolder(index.folder()));
        commits.read(snapshot -> {
            VisibleSearcher searcher = snapshot.open(Audience.WEB, Holdings.TODAY.toEpochDay(), denied);
            Tally tally = new Tally(snapshot.columns(), Map.of());
            if (searcher.documents() > 0) {
                tally.run(searcher, ClauseQueries.of(new QueryParser().parse(query)));
            }
            UnitCards cards = new UnitCards(searcher.getLeafContexts());
            for (int unit = 0; unit < tally.units(); unit++) {
                scores.put(cards.card(tally.document(unit)).unit(), Float.floatToRawIntBits(tally.score(unit)));
            }
            return scores;
        });
        commits.close();
        return scores;
    }
}
