package org.osefrance.archive.index.audit.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.osefrance.archive.index.audit.Witness;
import org.osefrance.archive.index.audit.jdbc.JdbcAudit;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Knowings;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.catalog.jpa.OpenCatalog;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.database.EmbeddedPostgres;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What the audit adds to a request: many people read closed pages at the same time, once as archivists, whom the audit
 * watches, and once as a part of the archive itself, which sees the same and is not watched. Two kinds of requests: each the
 * first look of somebody at a page, so that each is an entry; and a page with its tiles, as a browser asks for them.
 * Everything else of a request (the page's text, its tiles, the network) is left out: what is printed is all that the audit
 * adds, beside the smallest request there is.
 */
public final class AuditBench {

    private static final int ROUNDS = 6;
    private static final int TILES = 40;

    /** As many as the archive has. */
    private static final int CONNECTIONS = 12;

    private final PrintStream out;
    private final Path folder;
    private final int people;
    private final int pages;

    AuditBench(PrintStream out, Path folder, int people, int pages) {
        this.out = out;
        this.folder = folder;
        this.people = people;
        this.pages = pages;
    }

    /**
     * Arguments: pages (200), folder for the databases (a temporary one). Asked by one person, who meets an idle machine, and by
     * 16, who keep every core busy, so that they wait for one another.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("audit-bench");
        for (int people : List.of(1, 16)) {
            new AuditBench(out, folder.resolve(people + "-people"), people, pages).run();
        }
    }

    /** Prints the table. */
    void run() throws InterruptedException, ExecutionException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            Database database = server.database();
            database.migrate();
            List<RecordId> closed = fill(database);
            try (HikariDataSource writing = database.open(DatabaseRole.AUDIT, 1);
                    HikariDataSource reading = database.open(DatabaseRole.APPLICATION, CONNECTIONS);
                    JdbcAudit audit = JdbcAudit.over(writing);
                    Witness witness = new Witness(audit, Clock.systemUTC());
                    OpenCatalog archive = new OpenCatalog(reading, Clock.systemUTC(), () -> false, witness)) {
                out.printf(
                        Locale.ROOT,
                        "%d people at the same time, %d closed pages; milliseconds a request%n",
                        people,
                        closed.size());
                out.printf(
                        "| request | asked | without p50 | with p50 | added p50 | without p99 | with p99 | added p99 |"
                                + " entries | entries a commit |%n|---|---|---|---|---|---|---|---|---|---|%n");
                measure("first look at a page", 1, archive.catalog(), audit, closed);
                measure("page and " + TILES + " tiles, each", 1 + TILES, archive.catalog(), audit, closed);
            }
        }
    }

    private List<RecordId> fill(Database database) {
        try (JpaFixture archive = new JpaFixture(database, Clock.systemUTC())) {
            Knowings knowings = new Knowings(archive);
            List<RecordId> closed = new ArrayList<>();
            for (int page = 0; page < pages; page++) {
                closed.add(knowings.paper(AccessFacts.undescribed()).page());
            }
            return closed;
        }
    }

    /** Rounds with and without take turns, so that both meet the same machine; the first of each only warms. */
    private void measure(String name, int looks, Catalog catalog, JdbcAudit audit, List<RecordId> closed)
            throws InterruptedException, ExecutionException {
        List<double[]> without = new ArrayList<>();
        List<double[]> with = new ArrayList<>();
        JdbcAudit.Tally before = audit.tally();
        for (int round = 0; round <= ROUNDS; round++) {
            double[] free = round(catalog, closed, looks, "", round);
            JdbcAudit.Tally start = audit.tally();
            double[] watched = round(catalog, closed, looks, name, round);
            if (round == 0) {
                before = audit.tally();
            } else {
                without.add(free);
                with.add(watched);
            }
            if (start.entries() == audit.tally().entries()) {
                throw new IllegalStateException("the audit took no entry: nothing was measured");
            }
        }
        print(name, flat(without), flat(with), audit.tally(), before);
    }

    private double[] round(Catalog catalog, List<RecordId> closed, int looks, String watched, int round)
            throws InterruptedException, ExecutionException {
        try (ExecutorService all = Executors.newFixedThreadPool(people)) {
            List<Future<double[]>> timings = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                Viewer viewer = watched.isEmpty()
                        ? new Viewer.Machinery("bench")
                        : new Viewer.Staff(watched + round + "-" + person, Set.of(Viewer.Role.ARCHIVIST));
                int first = person * closed.size() / people;
                timings.add(all.submit(() -> read(catalog, closed, looks, viewer, first)));
            }
            List<double[]> done = new ArrayList<>();
            for (Future<double[]> timing : timings) {
                done.add(timing.get());
            }
            return flat(done);
        }
    }

    private double[] read(Catalog catalog, List<RecordId> closed, int looks, Viewer viewer, int first) {
        int requests = Math.max(1, closed.size() / people);
        double[] millis = new double[requests * looks];
        for (int request = 0; request < requests; request++) {
            RecordId page = closed.get((first + request) % closed.size());
            for (int look = 0; look < looks; look++) {
                long start = System.nanoTime();
                if (catalog.findPage(viewer, page).isEmpty()) {
                    throw new IllegalStateException("a page was not shown: nothing was measured");
                }
                millis[request * looks + look] = (System.nanoTime() - start) / 1e6;
            }
        }
        return millis;
    }

    private void print(String name, double[] without, double[] with, JdbcAudit.Tally end, JdbcAudit.Tally start) {
        long entries = end.entries() - start.entries();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %d | %.1f |%n",
                name,
                with.length,
                percentile(without, 50),
                percentile(with, 50),
                percentile(with, 50) - percentile(without, 50),
                percentile(without, 99),
                percentile(with, 99),
                percentile(with, 99) - percentile(without, 99),
                entries,
                (double) entries / Math.max(1, end.commits() - start.commits()));
    }

    private static double[] flat(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    /** Of sorted values the smallest that at least so many percent do not exceed. */
    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
