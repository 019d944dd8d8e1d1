package org.osefrance.archive.index.search.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.lucene.LuceneIndex;
import org.osefrance.archive.schemas.access.Viewer;

/**
 * What it costs a search that some of the index is closed: the public asks an index of which 30 % is closed, and the same
 * queries are put to an index that holds the open units alone and in which nothing is filtered. Processor time of the asking
 * thread, no other; both give the same answers, or the run fails.
 */
public final class FilterBench {

    private static final int BATCH = 2_000;
    private static final long SEED = 1912;
    private static final int WORDS_A_UNIT = 60;
    private static final int CLOSED_PERCENT = 30;
    private static final int TEN = 10;

    private final PrintStream out;
    private final Path folder;
    private final PageTexts texts = new PageTexts(SEED, WORDS_A_UNIT, CLOSED_PERCENT);
    private final int units;
    private final int queries;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    FilterBench(PrintStream out, Path folder, int units, int queries) {
        this.out = out;
        this.folder = folder;
        this.units = units;
        this.queries = queries;
    }

    /**
     * Arguments: number of units (1000000), number of measured queries (2000), folder (a temporary one; an index that an earlier
     * run left there is used again).
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("filter-bench");
        new FilterBench(out, folder, units, queries).run();
    }

    /** Fills both, asks both, prints the table. @return processor time with closed units by that without */
    double run() {
        try (LuceneIndex all = index("all", true);
                LuceneIndex open = index("open", false)) {
            Random random = new Random(SEED);
            Totals totals = new Totals();
            for (int query = 0; query < queries; query++) { // the first time round warms
                ask(texts.query(random, units), all, open, query, new Totals());
            }
            for (int query = 0; query < queries; query++) {
                ask(texts.query(random, units), all, open, query, totals);
            }
            totals.print(out);
            return totals.ratio();
        }
    }

    private LuceneIndex index(String name, boolean closedToo) {
        LuceneIndex index = new LuceneIndex(folder.resolve(name), Clock.systemUTC(), Set::of);
        if (index.checkpoint() != units) {
            index.clear();
            List<IndexChange> changes = new ArrayList<>(BATCH);
            for (int unit = 0; unit < units; unit++) {
                if (closedToo || !texts.isClosed(unit)) {
                    changes.add(new IndexChange.Put(texts.unit(unit)));
                }
                if (changes.size() == BATCH || unit == units - 1) {
                    index.apply(changes, unit + 1L);
                    changes.clear();
                }
            }
            index.tidy();
        }
        return index;
    }

    /** Each is as often the first, which finds less in the processor's caches. */
    private void ask(String words, LuceneIndex all, LuceneIndex open, int turn, Totals totals) {
        SearchRequest request = SearchRequest.words(words, TEN);
        boolean allFirst = turn % 2 == 0;
        Answer first = timed(allFirst ? all : open, request);
        Answer second = timed(allFirst ? open : all, request);
        if (!first.results().equals(second.results())) {
            throw new IllegalStateException("closed units changed the answer to " + words);
        }
        totals.add(allFirst ? first : second, allFirst ? second : first);
    }

    private Answer timed(LuceneIndex index, SearchRequest request) {
        long before = threads.getCurrentThreadCpuTime();
        SearchResults results = index.search().find(Viewer.anyone(), request);
        return new Answer(results, threads.getCurrentThreadCpuTime() - before);
    }

    private record Answer(SearchResults results, long nanos) {}

    private final class Totals {
        private final List<Double> all = new ArrayList<>();
        private final List<Double> open = new ArrayList<>();

        void add(Answer ofAll, Answer ofOpen) {
            all.add(ofAll.nanos() / 1e6);
            open.add(ofOpen.nanos() / 1e6);
        }

        double ratio() {
            return sum(all) / sum(open);
        }

        void print(PrintStream printer) {
            printer.printf(
                    Locale.ROOT,
                    "%,d units, %d %% closed, %d queries of the public, the same answers; ms of processor time%n",
                    units,
                    CLOSED_PERCENT,
                    all.size());
            printer.printf("| | open units alone | with closed ones | ratio |%n|---|---|---|---|%n");
            line(printer, "all together", sum(open), sum(all));
            for (int percent : new int[] {50, 90, 99}) {
                line(printer, "p" + percent, percentile(open, percent), percentile(all, percent));
            }
        }

        private static void line(PrintStream printer, String name, double without, double with) {
            printer.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, without, with, with / without);
        }

        private static double sum(List<Double> millis) {
            return millis.stream().mapToDouble(Double::doubleValue).sum();
        }

        private static double percentile(List<Double> millis, int percent) {
            return Timings.percentile(
                    millis.stream().mapToDouble(Double::doubleValue).toArray(), percent);
        }
    }
}
