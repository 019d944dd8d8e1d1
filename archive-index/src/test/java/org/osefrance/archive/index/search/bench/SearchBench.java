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
 * and the exact number. Ours cuts passages from up to three pages an item and counts four facets besides; PostgreSQL is
 * asked once without these and once for all of it. All are warmed with other queries of the kind.
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
     * Arguments: number of pages (200000), number of measured queries (600), folder for both (a temporary one, which is
     * left for the system to clean; pages that an earlier run left there are used again).
     */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("search-bench");
        new SearchBench(out, folder, pages, queries).run();
    }

    /** Fills both, asks both, prints the table. */
    Timings run() throws IOException, SQLException, InterruptedException, ExecutionException {
        List<String> warming = queries(1, 50 * queries);
        List<String> measured = queries(2, queries);
        try (LuceneIndex index = new LuceneIndex(folder.resolve("index"), Clock.systemUTC(), Set::of);
                PostgresPeer peer = new PostgresPeer(folder.resolve("database"))) {
            timed("indexed by Lucene", () -> fill(index));
            timed("indexed by PostgreSQL", () -> fill(peer));
            List<Searching> engines = List.of(
                    words -> found(index, words),
                    words -> peer.find(words, TODAY),
                    words -> peer.findAllOfAResultsPage(words, TODAY));
            for (Searching engine : engines) {
                warm(warming, engine);
            }
            Timings timings = measure(measured, engines);
            timings.print(out);
            return timings;
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
        index.tidy();
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

    /**
     * Asks all in turn, so that what else the machine is doing meets all alike; each is as often the first, which finds
     * less of the pages in the processor's caches.
     */
    private static Timings measure(List<String> measured, List<Searching> engines) throws SQLException {
        Timings timings = new Timings(List.of("ours", "postgres", "postgres, all of it"));
        long end = System.nanoTime() + LONGEST_MEASURING.toNanos();
        for (String words : measured) {
            if (System.nanoTime() > end) {
                break;
            }
            double[] millis = new double[engines.size()];
            long[] items = new long[engines.size()];
            for (int turn = 0; turn < millis.length; turn++) {
                int engine = (turn + timings.asked()) % millis.length;
                long before = System.nanoTime();
                items[engine] = engines.get(engine).items(words);
                millis[engine] = (System.nanoTime() - before) / 1e6;
            }
            timings.add(kind(words), millis, Arrays.stream(items).distinct().count() == 1);
        }
        return timings;
    }

    private static String kind(String words) {
        int count = words.split(" ").length;
        return words.startsWith("\"") ? "phrase" : count == 1 ? "1 word" : count + " words";
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
}
