package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a column and how many of its values have each: rare words tell more. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] values = new int[1024];
    private int all;
    private volatile double[] weights = new double[0];

    /** Numbers of the different words of one value, rising. */
    int[] add(String[] folded) {
        weights = new double[0];
        int[] found = new int[folded.length];
        int n = 0;
        for (String word : folded) {
            int number = numbers.computeIfAbsent(word, this::next);
            if (!contains(found, n, number)) {
                found[n++] = number;
                values[number]++;
            }
        }
        all++;
        int[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private int next(String word) {
        words.add(word);
        if (words.size() > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        return words.size() - 1;
    }

    private static boolean contains(int[] found, int n, int number) {
        for (int i = 0; i < n; i++) {
            if (found[i] == number) {
                return true;
            }
        }
        return false;
    }

    String word(int number) {
        return words.get(number);
    }

    /** How many values have it. */
    int count(int number) {
        return values[number];
    }

    /** The share of the values that have it. */
    double share(int number) {
        return (double) values[number] / all;
    }

    /** How much a word tells: the logarithm of how rare it is, and never nothing. Computed once all values are known. */
    double weight(int number) {
        double[] known = weights;
        if (known.length == 0) {
            known = new double[words.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = Math.log(1 + (double) all / values[i]);
            }
            weights = known;
        }
        return known[number];
    }
}
