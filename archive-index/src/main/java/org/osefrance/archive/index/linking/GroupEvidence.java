package org.osefrance.archive.index.linking;

import java.util.Arrays;

/**
 * What all pairs between two groups of records say together. Field by field the mean over those pairs that say something, so that one
 * record without a birth date is not taken for doubt, and one wrong date among five not for proof.
 */
final class GroupEvidence {

    /** More pairs than these say nothing new. */
    private static final int ENOUGH = 64;

    private final Model model;
    private final PairComparer comparer;
    private final byte[] levels;
    private final double[][] sums;
    private final int[] said;

    GroupEvidence(Model model, PairComparer comparer) {
        this.model = model;
        this.comparer = comparer;
        int fields = comparer.columns().size();
        this.levels = new byte[fields];
        this.sums = new double[fields][Relation.COUNT];
        this.said = new int[fields];
    }

    /** Logarithm of the odds that both groups are of one person. */
    double logOdds(int[] some, int[] others) {
        Arrays.fill(said, 0);
        for (double[] sum : sums) {
            Arrays.fill(sum, 0);
        }
        long all = (long) some.length * others.length;
        long step = Math.max(1, all / ENOUGH);
        for (long at = 0; at < all; at += step) {
            add(some[(int) (at / others.length)], others[(int) (at % others.length)]);
        }
        double[] relations = model.logPriors();
        for (int f = 0; f < said.length; f++) {
            for (int r = 0; r < Relation.COUNT && said[f] > 0; r++) {
                relations[r] += sums[f][r] / said[f];
            }
        }
        return relations[0] - Model.logSum(relations, 1);
    }

    private void add(int some, int another) {
        int one = Math.min(some, another);
        int other = Math.max(some, another);
        comparer.compare(one, other, levels);
        for (int f = 0; f < levels.length; f++) {
            if (levels[f] != Level.MISSING.ordinal()) {
                model.weighField(f, one, other, levels, sums[f]);
                said[f]++;
            }
        }
    }
}
