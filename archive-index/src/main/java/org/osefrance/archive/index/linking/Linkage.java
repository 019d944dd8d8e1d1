package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.osefrance.archive.index.linking.Explanation.FieldEvidence;

/** Finds the records that are of one person (https://doi.org/10.1080/01621459.1969.10501049). The order in which they are given changes nothing. */
public final class Linkage {

    private final List<LinkageRecord> records;
    private final PairComparer comparer;
    private final Blocks blocks;
    private final Model model;

    private Linkage(List<LinkageRecord> records, List<Column> columns) {
        this.records = records;
        this.comparer = new PairComparer(columns);
        this.blocks = Blocking.of(columns, records.size());
        this.model = new Learning(columns, records.size(), comparer, blocks).learn();
    }

    /**
     * Compares records of which each has a value for each field, in order, and an id of its own, and learns from them.
     *
     * @throws IllegalArgumentException when a record has more or fewer values than there are fields
     */
    public static Linkage of(List<Field> fields, List<LinkageRecord> given, Comparators comparators) {
        for (LinkageRecord record : given) {
            if (record.values().size() != fields.size()) {
                throw new IllegalArgumentException("record " + record.id() + " has "
                        + record.values().size() + " values for " + fields.size() + " fields");
            }
        }
        List<LinkageRecord> records =
                given.stream().sorted(Comparator.comparing(LinkageRecord::id)).toList();
        List<Column> columns = IntStream.range(0, fields.size())
                .mapToObj(at -> Column.of(fields.get(at), records, at, comparators))
                .toList();
        return new Linkage(records, columns);
    }

    /** Pairs and groups. */
    public LinkageResult result() {
        LongAdder compared = new LongAdder();
        long[] likely = Scorer.listLikely(blocks, model, comparer, compared);
        Scorer scorer = new Scorer(model, comparer);
        double[] probabilities = new double[likely.length];
        Arrays.setAll(probabilities, i -> scorer.probability(likely[i]));
        double level = DecisionLevel.of(
                probabilities, model.prior(Relation.SAME) * records.size() * (records.size() - 1.0) / 2);
        List<int[]> groups = Agglomeration.of(
                records.size(), likely, scorer, new GroupEvidence(model, comparer), Scorer.logOdds(level));
        List<String> ids = records.stream().map(LinkageRecord::id).toList();
        PairsWithin within = new PairsWithin(ids, scorer, level);
        List<ScoredPair> pairs = new ArrayList<>();
        List<Cluster> clusters = new ArrayList<>();
        for (int[] group : groups) {
            clusters.add(new Cluster(IntStream.of(group).mapToObj(ids::get).toList()));
            pairs.addAll(within.list(group));
        }
        return new LinkageResult(pairs, clusters, compared.sum());
    }

    /**
     * Why two records are held to be of one person, or not, whether or not they were compared.
     *
     * @throws IllegalArgumentException when there is no record of an id
     */
    public Explanation explain(String one, String other) {
        int a = position(one);
        int b = position(other);
        byte[] levels = new byte[comparer.columns().size()];
        comparer.compare(Math.min(a, b), Math.max(a, b), levels);
        List<FieldEvidence> fields = new ArrayList<>();
        for (int f = 0; f < levels.length; f++) {
            fields.add(new FieldEvidence(
                    comparer.columns().get(f).field(),
                    records.get(a).values().get(f),
                    records.get(b).values().get(f),
                    Level.of(levels[f]),
                    model.weight(f, Math.min(a, b), Math.max(a, b), levels) / Math.log(2)));
        }
        double logOdds = new Scorer(model, comparer).logOdds(Math.min(a, b), Math.max(a, b));
        return new Explanation(fields, Scorer.probability(logOdds));
    }

    private int position(String id) {
        int at =
                Collections.binarySearch(records.stream().map(LinkageRecord::id).toList(), id);
        if (at < 0) {
            throw new IllegalArgumentException("there is no record " + id);
        }
        return at;
    }
}
