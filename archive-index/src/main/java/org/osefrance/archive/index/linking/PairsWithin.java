package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of a group that are called the same. Each is weighed by itself: what its two records say must speak for one person. Where
 * that is not enough alone because one of them says little, a third record that resembles both makes up for it.
 */
final class PairsWithin {

    /** In larger groups only pairs that are sure by themselves count. */
    private static final int LARGE = 400;

    /** In a group beyond all measure a record is paired with so many that follow it: all pairs of 20,000 equal records would fill a disk. */
    private static final int MOST = 1000;

    private final List<String> ids;
    private final Scorer scorer;
    private final double level;

    /** @param level probability from which on a pair is called the same */
    PairsWithin(List<String> ids, Scorer scorer, double level) {
        this.ids = ids;
        this.scorer = scorer;
        this.level = level;
    }

    List<ScoredPair> list(int[] group) {
        return group.length <= LARGE ? ofAll(group) : ofSure(group);
    }

    private List<ScoredPair> ofSure(int[] group) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < Math.min(group.length, i + 1 + MOST); j++) {
                add(group[i], group[j], Scorer.probability(scorer.logOdds(group[i], group[j])), pairs);
            }
        }
        return pairs;
    }

    private List<ScoredPair> ofAll(int[] group) {
        double[][] direct = new double[group.length][group.length];
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                direct[i][j] = Scorer.probability(scorer.logOdds(group[i], group[j]));
                direct[j][i] = direct[i][j];
            }
        }
        List<ScoredPair> pairs = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                boolean helped = direct[i][j] < level && scorer.evidence(group[i], group[j]) > 0;
                add(group[i], group[j], helped ? byThird(direct, i, j) : direct[i][j], pairs);
            }
        }
        return pairs;
    }

    private void add(int one, int other, double probability, List<ScoredPair> pairs) {
        if (probability >= level) {
            pairs.add(new ScoredPair(ids.get(one), ids.get(other), probability));
        }
    }

    private static double byThird(double[][] direct, int i, int j) {
        double most = direct[i][j];
        for (int k = 0; k < direct.length; k++) {
            most = k == i || k == j ? most : Math.max(most, direct[i][k] * direct[k][j]);
        }
        return most;
    }
}
