package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the fields that agree together between strangers far more often than chance would have it. */
final class Dependence {

    private static final int ENOUGH = 150_000;
    private static final double LIFT = 3;

    /** Two fields, and how much it matters to weigh one in the light of the other. */
    private record Edge(int one, int other, double worth) {}

    /** Hardly ever does a record have as many others of its person. */
    private static final double MOST_COMPANIONS = 6;

    private final List<Column> columns;
    private final int records;
    private final Optional<Expectation> expected;

    private Dependence(List<Column> columns, int records, Optional<Expectation> expected) {
        this.columns = columns;
        this.records = records;
        this.expected = expected;
    }

    /**
     * Before anything is learned: fields in which more pairs agree together than can be of one person, such as town and postcode. Without
     * it, what is learned first where no field is known to be a person's own would be towns.
     */
    static Structure beforehand(List<Column> columns, int records) {
        return new Dependence(columns, records, Optional.empty()).find();
    }

    /** @param expected by a model that weighs each field by itself */
    static Structure of(List<Column> columns, int records, Expectation expected) {
        return new Dependence(columns, records, Optional.of(expected)).find();
    }

    private Structure find() {
        List<Edge> edges = new ArrayList<>();
        for (int f = 0; f < columns.size(); f++) {
            for (int g = f + 1; g < columns.size(); g++) {
                double worth = worth(f, g);
                if (worth > 0) {
                    edges.add(new Edge(f, g, worth));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::worth).reversed());
        int[] tree = new int[columns.size()];
        Arrays.setAll(tree, f -> f);
        List<Edge> taken = new ArrayList<>();
        for (Edge edge : edges) {
            if (root(tree, edge.one()) != root(tree, edge.other())) {
                tree[root(tree, edge.one())] = root(tree, edge.other());
                taken.add(edge);
            }
        }
        return directed(taken);
    }

    private static int root(int[] tree, int field) {
        int at = field;
        while (tree[at] != at) {
            at = tree[at];
        }
        return at;
    }

    private Structure directed(List<Edge> edges) {
        Integer[] parents = new Integer[columns.size()];
        Arrays.fill(parents, -1);
        Set<Integer> placed = new HashSet<>();
        for (Edge edge : edges) {
            place(
                    placed.contains(edge.one()) || !placed.contains(edge.other()) ? edge.one() : edge.other(),
                    edges,
                    placed,
                    parents);
        }
        return new Structure(List.of(parents));
    }

    private static void place(int field, List<Edge> edges, Set<Integer> placed, Integer[] parents) {
        placed.add(field);
        for (Edge edge : edges) {
            int next = edge.one() == field ? edge.other() : edge.other() == field ? edge.one() : field;
            if (!placed.contains(next)) {
                parents[next] = field;
                place(next, edges, placed, parents);
            }
        }
    }

    private double worth(int f, int g) {
        double all = records * (records - 1.0) / 2;
        double together = agreeing(f, g);
        double related = related(f, g);
        double rest = together - related;
        double one = Math.max(agreeing(f, f) - related(f, f), 1);
        double other = Math.max(agreeing(g, g) - related(g, g), 1);
        double lift = rest / (one / all * other);
        boolean clear = rest > 0.2 * related + 3 * Math.sqrt(together) + 10;
        return clear && lift > LIFT ? rest * Math.log(lift) : 0;
    }

    /** How many pairs that agree in both fields are, or may be, of one person. */
    private double related(int f, int g) {
        return expected.map(found -> found.agreeing(f, g))
                .orElseGet(() -> f == g ? 0 : Math.min(agreeing(f, g), MOST_COMPANIONS * records));
    }

    /** How many pairs of records agree in both fields. */
    private double agreeing(int f, int g) {
        int some = Math.min(records, ENOUGH);
        long[] values = new long[some];
        int n = 0;
        for (int i = 0; i < some; i++) {
            int record = (int) ((long) i * records / some);
            int one = columns.get(f).number(record);
            int other = columns.get(g).number(record);
            if (one != Column.NOTHING && other != Column.NOTHING) {
                values[n++] = (long) one << 32 | other;
            }
        }
        Arrays.sort(values, 0, n);
        double pairs = 0;
        for (int i = 0; i < n; ) {
            int j = i;
            while (j < n && values[j] == values[i]) {
                j++;
            }
            pairs += (j - i) * (j - i - 1.0) / 2;
            i = j;
        }
        return pairs * ((double) records * (records - 1)) / Math.max(1, (double) some * (some - 1));
    }
}
