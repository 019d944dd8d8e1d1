package org.osefrance.archive.index.linking.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well pairs and clusters agree with the truth.
 *
 * @param pairs F1 of the pairs
 * @param clusters B-cubed F1 of the clusters
 */
record Agreement(double pairs, double clusters) {

    /**
     * @param truth who each record is of
     * @param found pairs of ids
     * @param clusters a name for each record's cluster
     */
    static Agreement of(Map<String, String> truth, List<List<String>> found, Map<String, String> clusters) {
        Map<String, Integer> sizes = count(truth.values().stream().toList());
        double wanted = PairCount.of(truth.values());
        long right = found.stream()
                .filter(pair -> Objects.equals(truth.get(pair.get(0)), truth.get(pair.get(1))))
                .count();
        return new Agreement(harmony(right, found.size(), wanted), bCubed(truth, clusters, sizes));
    }

    private static double bCubed(Map<String, String> truth, Map<String, String> clusters, Map<String, Integer> people) {
        Map<String, Integer> groups = count(clusters.values().stream().toList());
        Map<List<String>, Integer> both = new HashMap<>();
        truth.forEach((id, person) -> both.merge(List.of(person, clusters.getOrDefault(id, id)), 1, Integer::sum));
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Integer> cell : both.entrySet()) {
            double square = (double) cell.getValue() * cell.getValue();
            precision += square / groups.getOrDefault(cell.getKey().get(1), 1);
            recall += square / people.getOrDefault(cell.getKey().get(0), 1);
        }
        return 2 * precision * recall / (precision + recall) / truth.size();
    }

    private static Map<String, Integer> count(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private static double harmony(double right, double found, double wanted) {
        return 2 * right / Math.max(1, found + wanted);
    }
}
