package org.osefrance.archive.index.linking.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.osefrance.archive.index.linking.Comparators;
import org.osefrance.archive.index.linking.Linkage;
import org.osefrance.archive.index.linking.LinkageResult;
import org.osefrance.archive.index.linking.table.RecordTable;
import org.osefrance.archive.index.linking.table.TableException;
import org.osefrance.archive.index.linking.table.TableReader;

/** Both on each invented set, in the same run: F1 of pairs, B-cubed F1 of clusters, compared pairs a second. */
final class LinkageBench {

    private static final long SEED = 7;

    private LinkageBench() {}

    /** @param words a folder for the sets, and how many households of voters make the large one (0: none) */
    public static void main(String[] words) throws IOException, TableException {
        Path folder = Path.of(words[0]);
        int households = Integer.parseInt(words[1]);
        System.out.println(
                "| invented records | records | pairs F1 | clusters B³ | plain EM: pairs | clusters | mean likeness, told the best threshold: pairs | clusters | pairs/s, 2 threads | plain, 1 thread |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (double severity : new double[] {1, 2.5}) {
            for (InventedSet set : InventedSets.all(SEED, severity)) {
                row(set, severity == 1 ? set.name() : set.name() + ", " + severity + " × the errors", folder);
            }
        }
        if (households > 0) {
            InventedPeople.voters(households, SEED, 1).write(folder);
        }
    }

    private static void row(InventedSet set, String name, Path folder) throws IOException, TableException {
        set.write(folder);
        RecordTable table = new TableReader(Map.of()).read(folder.resolve("records.tsv"));
        Linkage linkage = Linkage.of(table.fields(), table.records(), Comparators.standard());
        long begin = System.nanoTime();
        LinkageResult result = linkage.result();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Agreement ours = Agreement.of(
                set.truth(),
                result.pairs().stream()
                        .map(pair -> List.of(pair.one(), pair.other()))
                        .toList(),
                clusters(result));
        PlainLinkage plain = new PlainLinkage(set.rows());
        Agreement peer = agreement(set, plain.link());
        Agreement told = agreement(set, plain.linkByMean(set.truth()));
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | **%.3f** | **%.3f** | %.3f | %.3f | %.3f | %.3f | %,.0f | %,.0f |%n",
                name,
                set.rows().size(),
                ours.pairs(),
                ours.clusters(),
                peer.pairs(),
                peer.clusters(),
                told.pairs(),
                told.clusters(),
                result.compared() / seconds,
                plain.speed());
    }

    private static Agreement agreement(InventedSet set, List<int[]> found) {
        return Agreement.of(
                set.truth(),
                found.stream()
                        .map(pair -> List.of(id(set, pair[0]), id(set, pair[1])))
                        .toList(),
                connected(set, found));
    }

    private static String id(InventedSet set, int row) {
        return set.rows().get(row).getFirst();
    }

    static Map<String, String> clusters(LinkageResult result) {
        Map<String, String> clusters = new HashMap<>();
        result.clusters()
                .forEach(cluster -> cluster.records()
                        .forEach(id -> clusters.put(id, cluster.records().getFirst())));
        return clusters;
    }

    private static Map<String, String> connected(InventedSet set, List<int[]> pairs) {
        int[] tree = IntStream.range(0, set.rows().size()).toArray();
        for (int[] pair : pairs) {
            tree[root(tree, pair[0])] = root(tree, pair[1]);
        }
        Map<String, String> clusters = new HashMap<>();
        IntStream.range(0, tree.length).forEach(i -> clusters.put(id(set, i), String.valueOf(root(tree, i))));
        return clusters;
    }

    private static int root(int[] tree, int of) {
        int at = of;
        while (tree[at] != at) {
            tree[at] = tree[tree[at]];
            at = tree[at];
        }
        return at;
    }
}
