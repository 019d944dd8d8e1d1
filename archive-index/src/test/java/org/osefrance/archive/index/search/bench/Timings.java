package org.osefrance.archive.index.search.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each engine took, query by query, in milliseconds. */
final class Timings {

    /** The engines in the order of the columns; the others are compared with the first. */
    private final List<String> engines;

    /** By kind of query, one row a query. */
    private final Map<String, List<double[]>> rows = new LinkedHashMap<>();

    private int same;
    private int asked;

    Timings(List<String> engines) {
        this.engines = List.copyOf(engines);
        rows.put("all", new ArrayList<>());
    }

    /** Takes in one query: a column an engine, and whether all found the same number of items. */
    void add(String kind, double[] millis, boolean sameNumber) {
        rows.computeIfAbsent(kind, key -> new ArrayList<>()).add(millis);
        rows.getOrDefault("all", new ArrayList<>()).add(millis);
        asked++;
        same += sameNumber ? 1 : 0;
    }

    int asked() {
        return asked;
    }

    int same() {
        return same;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%d queries, number of items the same in %d; milliseconds%n", asked, same);
        out.printf(Locale.ROOT, "%-9s %5s %4s", "kind", "asked", "");
        engines.forEach(engine -> out.printf(Locale.ROOT, " %22s", engine));
        out.println();
        rows.forEach((kind, ofKind) -> {
            for (int percent : new int[] {50, 90, 99}) {
                out.printf(Locale.ROOT, "%-9s %5d p%-3d", kind, ofKind.size(), percent);
                double first = percentile(column(ofKind, 0), percent);
                for (int engine = 0; engine < engines.size(); engine++) {
                    double millis = percentile(column(ofKind, engine), percent);
                    out.printf(Locale.ROOT, " %12.2f (%6.1fx)", millis, millis / first);
                }
                out.println();
            }
        });
    }

    private static double[] column(List<double[]> rows, int engine) {
        return rows.stream().mapToDouble(row -> row[engine]).toArray();
    }

    /** The smallest value that at least so many percent do not exceed. */
    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
