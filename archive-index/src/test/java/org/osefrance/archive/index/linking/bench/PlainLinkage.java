package org.osefrance.archive.index.linking.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The peer: record linkage as the textbooks and the common toolkits have it. Records are compared that agree in the whole of one column (in
 * groups of at most 200), each column is alike (Jaro-Winkler from .85) or not, Fellegi and Sunter's weights are learned by EM over both sides
 * with independent columns, a pair is the same from one half on, and clusters are what pairs connect. It is told nothing of columns. Its second
 * form takes the mean likeness of the columns instead, at the threshold that suits the truth best, which nobody has who needs it.
 */
final class PlainLinkage {

    private static final int LARGEST = 200;
    private static final double ALIKE = 0.85;
    private static final int ROUNDS = 50;

    private final List<List<String>> rows;
    private final int columns;
    private final List<int[]> pairs = new ArrayList<>();
    private final List<Integer> patterns = new ArrayList<>();
    private final List<Double> means = new ArrayList<>();
    private double nanos;

    PlainLinkage(List<List<String>> rows) {
        this.rows = rows;
        this.columns = rows.getFirst().size() - 1;
    }

    /** Pairs called the same, as positions. */
    List<int[]> link() {
        long begin = System.nanoTime();
        block();
        nanos = System.nanoTime() - begin;
        double[] probabilities = expectation();
        List<int[]> same = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (probabilities[patterns.get(i)] >= 0.5) {
                same.add(pairs.get(i));
            }
        }
        return same;
    }

    /** Pairs whose mean likeness is above the threshold that fits best. */
    List<int[]> linkByMean(Map<String, String> truth) {
        double wanted = PairCount.of(truth.values());
        double best = -1;
        double threshold = 1;
        for (int step = 60; step <= 100; step++) {
            double found = 0;
            double right = 0;
            for (int i = 0; i < pairs.size(); i++) {
                if (means.get(i) >= step / 100.0) {
                    found++;
                    right += isSame(truth, pairs.get(i)) ? 1 : 0;
                }
            }
            double harmony = 2 * right / (found + wanted);
            if (harmony > best) {
                best = harmony;
                threshold = step / 100.0;
            }
        }
        double least = threshold;
        return IntStream.range(0, pairs.size())
                .filter(i -> means.get(i) >= least)
                .mapToObj(pairs::get)
                .toList();
    }

    private boolean isSame(Map<String, String> truth, int[] pair) {
        return Objects.equals(
                truth.get(rows.get(pair[0]).getFirst()),
                truth.get(rows.get(pair[1]).getFirst()));
    }

    /** Compared pairs a second, blocking included, on one thread. */
    double speed() {
        return pairs.size() / (nanos / 1e9);
    }

    private void block() {
        Set<Long> seen = new HashSet<>();
        for (int column = 1; column <= columns; column++) {
            Map<String, List<Integer>> groups = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).get(column).isEmpty()) {
                    groups.computeIfAbsent(rows.get(i).get(column), any -> new ArrayList<>())
                            .add(i);
                }
            }
            for (List<Integer> group : groups.values()) {
                for (int i = 0; group.size() <= LARGEST && i < group.size(); i++) {
                    for (int j = i + 1; j < group.size(); j++) {
                        if (seen.add((long) group.get(i) << 32 | group.get(j))) {
                            pairs.add(new int[] {group.get(i), group.get(j)});
                            patterns.add(pattern(rows.get(group.get(i)), rows.get(group.get(j))));
                        }
                    }
                }
            }
        }
    }

    /** A digit of base three for each column: missing, different, alike. */
    private int pattern(List<String> one, List<String> other) {
        int pattern = 0;
        double sum = 0;
        int said = 0;
        for (int column = columns; column >= 1; column--) {
            String a = one.get(column);
            String b = other.get(column);
            double likeness = a.isEmpty() || b.isEmpty() ? -1 : a.equals(b) ? 1 : PlainLikeness.of(a, b);
            pattern = 3 * pattern + (likeness < 0 ? 0 : likeness >= ALIKE ? 2 : 1);
            sum += Math.max(0, likeness);
            said += likeness < 0 ? 0 : 1;
        }
        means.add(sum / Math.max(1, said));
        return pattern;
    }

    private double[] expectation() {
        double[] counts = new double[(int) Math.pow(3, columns)];
        patterns.forEach(pattern -> counts[pattern]++);
        double[] same = new double[columns];
        double[] other = new double[columns];
        Arrays.fill(same, 0.9);
        Arrays.fill(other, 0.1);
        double share = 0.1;
        double[] probabilities = new double[counts.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] alikeSame = new double[columns];
            double[] saidSame = new double[columns];
            double[] alikeOther = new double[columns];
            double[] saidOther = new double[columns];
            double sum = 0;
            for (int pattern = 0; pattern < counts.length; pattern++) {
                if (counts[pattern] == 0) {
                    continue;
                }
                probabilities[pattern] = probability(pattern, share, same, other);
                sum += counts[pattern] * probabilities[pattern];
                int rest = pattern;
                for (int c = 0; c < columns; c++, rest /= 3) {
                    if (rest % 3 > 0) {
                        saidSame[c] += counts[pattern] * probabilities[pattern];
                        saidOther[c] += counts[pattern] * (1 - probabilities[pattern]);
                    }
                    if (rest % 3 == 2) {
                        alikeSame[c] += counts[pattern] * probabilities[pattern];
                        alikeOther[c] += counts[pattern] * (1 - probabilities[pattern]);
                    }
                }
            }
            share = sum / Math.max(1, pairs.size());
            for (int c = 0; c < columns; c++) {
                same[c] = Math.clamp(alikeSame[c] / Math.max(1e-9, saidSame[c]), 1e-4, 1 - 1e-4);
                other[c] = Math.clamp(alikeOther[c] / Math.max(1e-9, saidOther[c]), 1e-4, 1 - 1e-4);
            }
        }
        return probabilities;
    }

    private double probability(int pattern, double share, double[] same, double[] other) {
        double one = share;
        double two = 1 - share;
        int rest = pattern;
        for (int c = 0; c < columns; c++, rest /= 3) {
            if (rest % 3 > 0) {
                one *= rest % 3 == 2 ? same[c] : 1 - same[c];
                two *= rest % 3 == 2 ? other[c] : 1 - other[c];
            }
        }
        return one / (one + two);
    }
}
