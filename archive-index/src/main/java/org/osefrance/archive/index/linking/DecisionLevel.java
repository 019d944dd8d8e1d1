package org.osefrance.archive.index.linking;

import java.util.Arrays;

/**
 * From which probability on two records are called the same: where wrong pairs and missed ones are together expected to cost least (the
 * greatest F1 the probabilities promise, which lies at half of it; Lipton et al. 2014), and never far from one half.
 */
final class DecisionLevel {

    private static final double LOWEST = 0.3;
    private static final double HIGHEST = 0.5;

    private DecisionLevel() {}

    /**
     * @param probabilities of the pairs that are not clearly of different people
     * @param all how many pairs of one person there are
     */
    static double of(double[] probabilities, double all) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        double best = 0;
        double level = HIGHEST;
        double found = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            found += sorted[i];
            double harmony = 2 * found / (sorted.length - i + all);
            if (harmony > best) {
                best = harmony;
                level = sorted[i];
            }
        }
        return Math.clamp(level, LOWEST, HIGHEST);
    }
}
