package org.osefrance.archive.index.search.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.lucene.LuceneIndex;
import org.osefrance.archive.schemas.access.Viewer;

/**
 * Searches by the public over the same pages in our index and in PostgreSQL: 1 to 3 words or a phrase, the ten best items
 * and the exact number. Ours also makes passages and facets, which counts against it. Both are warmed with other queries
 * of the same kind.
 */
public final class SearchBench {

    private static final int BATCH = 2_000;
    private static final long SEED = 1942;

    /** So that the whole ends within five minutes where the machine is slow; the table says how many queries were asked. */
    private static final Duration LONGEST_WARMING = Duration.ofSeconds(20);

    private static final Duration LONGEST_MEASURING = Duration.ofSeconds(90);

    /** Epoch day of the searches; only what never opens is closed on it. */
    private static final long TODAY = 20_000;

    private final PrintStream out;
    private final Path folder;
    private final PageTexts texts = new PageTexts(SEED);
    private final int pages;
    private final int queries;

    SearchBench(PrintStream out, Path folder, int pages, int queries) {
        this.out = out;
        this.folder = folder;
        this.pages = pages;
        this.queries = queries;
    }

    /**
     * Arguments: number of pages (200000), number of measured queries (300), folder for both (a temporary one, which is
     * left for the system to clean; pages that an earlier run left there are used again).
     */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("search-bench");
        new SearchBench(out, folder, pages, queries).run();
    }

    /** What both were asked and how long each took. */
    record Outcome(double[] oursMillis, double[] peerMillis, int sameNumber) {}

    /** Fills both, asks both, prints the table. */
    Outcome run() throws IOException, SQLException, InterruptedException, ExecutionException {
        List<String> warming = queries(1, 10 * queries);
        List<String> measured = queries(2, queries);
        try (LuceneIndex index = new LuceneIndex(folder.resolve("index"), Clock.systemUTC(), Set::of);
                PostgresPeer peer = new PostgresPeer(folder.resolve("database"))) {
            timed("indexed by Lucene", () -> fill(index));
            timed("indexed by PostgreSQL", () -> fill(peer));
            warm(warming, words -> found(index, words));
            warm(warming, words -> peer.find(words, TODAY));
            Outcome outcome = measure(measured, words -> found(index, words), words -> peer.find(words, TODAY));
            print(outcome);
            return outcome;
        }
    }

    private List<String> queries(long seed, int count) {
        Random random = new Random(seed);
        List<String> list = new ArrayList<>();
        for (int query = 0; query < count; query++) {
            list.add(texts.query(random, pages));
        }
        return list;
    }

    private static long found(LuceneIndex index, String words) {
        return index.search()
                .find(Viewer.anyone(), SearchRequest.words(words, 10))
                .items();
    }

    private void fill(LuceneIndex index) {
        if (index.checkpoint() == pages) {
            out.println("The pages of an earlier run are used:");
            return;
        }
        index.clear();
        List<IndexChange> changes = new ArrayList<>(BATCH);
        for (int page = 0; page < pages; page++) {
            changes.add(new IndexChange.Put(texts.unit(page)));
            if (changes.size() == BATCH || page == pages - 1) {
                index.apply(changes, page + 1L);
                changes.clear();
            }
        }
    }

    private void fill(PostgresPeer peer) throws SQLException, InterruptedException, ExecutionException {
        if (peer.holds(pages)) {
            out.println("The pages of an earlier run are used:");
            return;
        }
        peer.begin();
        int half = pages / 2;
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<?> rest = second.submit(() -> {
                peer.load(texts, half, pages);
                return null;
            });
            peer.load(texts, 0, half);
            rest.get();
        } finally {
            second.shutdown();
        }
        peer.index();
    }

    /** A search that gives the number of items found. */
    private interface Searching {
        long items(String words) throws SQLException;
    }

    private static void warm(List<String> queries, Searching search) throws SQLException {
        long end = System.nanoTime() + LONGEST_WARMING.toNanos();
        for (String words : queries) {
            if (System.nanoTime() < end) {
                search.items(words);
            }
        }
    }

    /** Asks both in turn, so that what else the machine is doing meets both alike. */
    private static Outcome measure(List<String> measured, Searching ours, Searching peer) throws SQLException {
        double[] oursMillis = new double[measured.size()];
        double[] peerMillis = new double[measured.size()];
        int same = 0;
        int asked = 0;
        long end = System.nanoTime() + LONGEST_MEASURING.toNanos();
        for (int query = 0; query < oursMillis.length && System.nanoTime() < end; query++) {
            asked++;
            String words = measured.get(query);
            long before = System.nanoTime();
            long oursItems = ours.items(words);
            long between = System.nanoTime();
            long peerItems = peer.items(words);
            peerMillis[query] = (System.nanoTime() - between) / 1e6;
            oursMillis[query] = (between - before) / 1e6;
            same += oursItems == peerItems ? 1 : 0;
        }
        return new Outcome(Arrays.copyOf(oursMillis, asked), Arrays.copyOf(peerMillis, asked), same);
    }

    /** A step of the preparation. */
    private interface Step {
        void run() throws IOException, SQLException, InterruptedException, ExecutionException;
    }

    private void timed(String what, Step step)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        long before = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - before) / 1e9;
        out.printf(Locale.ROOT, "%,d pages %s in %.1f s%n", pages, what, seconds);
    }

    private void print(Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "%,d pages, %d queries, number of items the same in %d%n",
                pages,
                queries,
                outcome.sameNumber());
        out.printf(Locale.ROOT, "%-6s %12s %12s %8s%n", "", "ours ms", "postgres ms", "ratio");
        for (int percent : new int[] {50, 90, 99}) {
            double ours = percentile(outcome.oursMillis(), percent);
            double theirs = percentile(outcome.peerMillis(), percent);
            out.printf(Locale.ROOT, "p%-5d %12.2f %12.2f %7.1fx%n", percent, ours, theirs, theirs / ours);
        }
    }

    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
