package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Weighs pairs of records by a model. Not for several threads at once. */
final class Scorer {

    /** Below these odds a pair plays no part any more. */
    private static final double FAINT = -5;

    private final Model model;
    private final PairComparer comparer;
    private final byte[] levels;
    private final double[] relations = new double[Relation.COUNT];

    Scorer(Model model, PairComparer comparer) {
        this.model = model;
        this.comparer = comparer;
        this.levels = new byte[comparer.columns().size()];
    }

    /** Pairs in blocks that are not clearly of different people, packed. */
    static long[] listLikely(Blocks blocks, Model model, PairComparer comparer, LongAdder compared) {
        List<PairBuffer> buffers = Collections.synchronizedList(new ArrayList<>());
        blocks.visit(() -> {
            Scorer scorer = new Scorer(model, comparer);
            PairBuffer buffer = new PairBuffer();
            buffers.add(buffer);
            return (one, other) -> {
                compared.increment();
                if (scorer.logOdds(one, other) > FAINT) {
                    buffer.add(one, other);
                }
            };
        });
        return PairBuffer.sorted(buffers);
    }

    /** Logarithm of the odds that two records are of one person. */
    double logOdds(int one, int other) {
        comparer.compare(one, other, levels);
        model.weigh(one, other, levels, relations);
        return relations[0] - Model.logSum(relations, 1);
    }

    /** How much more the two look like one person than like strangers, whatever was to be expected before. */
    double evidence(int one, int other) {
        comparer.compare(one, other, levels);
        model.weigh(one, other, levels, relations);
        return relations[Relation.SAME.ordinal()]
                - model.logPrior(Relation.SAME)
                - relations[Relation.STRANGERS.ordinal()];
    }

    /** How far two records agree, field by field. */
    byte[] levels(int one, int other) {
        comparer.compare(one, other, levels);
        return Arrays.copyOf(levels, levels.length);
    }

    double probability(long pair) {
        return probability(logOdds(PairBuffer.one(pair), PairBuffer.other(pair)));
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
