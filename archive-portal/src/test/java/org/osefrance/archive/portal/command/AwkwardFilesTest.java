package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.ingest.deposit.Delivery;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Awkward files of the wild, each through the whole archive: it ends as text, as no text with the reason, or refused with the
 * reason. They are not part of the project; where they are missing this is skipped. The table is written to
 * {@code target/awkward.tsv}.
 */
class AwkwardFilesTest {

    private static final Path FILES = Path.of("..", "..", "shared", "data", "real", "awkward");
    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Two seconds on a machine of one's own; this one may have others on it. */
    private static final double SECONDS = 20;

    private final Map<String, Result> results = new LinkedHashMap<>();

    private record Result(List<String> fates, List<RecordId> items, double seconds) {}

    @Test
    void every_file_ends_as_text_no_text_or_refused_with_its_reason(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isDirectory(FILES), "the awkward files are not there: " + FILES.toAbsolutePath());
        try (Archive archive = OpenArchive.in(folder.resolve("home"))) {
            for (Path file : files()) {
                results.put(FILES.relativize(file).toString(), take(archive, file));
            }
            List<String> table = new ArrayList<>(List.of("file\tfate\tseconds"));
            for (Map.Entry<String, Result> result : results.entrySet()) {
                table.add(row(archive, result.getKey(), result.getValue()));
            }
            Files.write(Path.of("target", "awkward.tsv"), table);
            assertThat(table).hasSize(files().size() + 1).noneMatch(line -> line.contains("\t\t"));
        }
        assertThat(results.values()).allMatch(result -> result.seconds() < SECONDS);
        for (String bomb : List.of("quine.gz", "droste.zip", "testZIP_corrupted_oom.zip")) {
            assertThat(results)
                    .hasEntrySatisfying(
                            "archives/" + bomb,
                            result ->
                                    assertThat(String.join(" ", result.fates())).contains("refused: "));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FILES)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Result take(Archive archive, Path file) {
        long start = System.nanoTime();
        List<Arrival> arrivals =
                archive.staging().receive(file, FILES.relativize(file).toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> fates = new ArrayList<>();
        List<RecordId> items = new ArrayList<>();
        DepositTerms terms = DepositTerms.said("AWKWARD", "", Optional.empty(), List.of(), true, "test");
        try (Delivery delivery = archive.deposits().deliver(new Deposit.Origin(Way.COMMAND, "", "test"), terms)) {
            List<Arrival.Received> received = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                switch (arrival) {
                    case Arrival.Received one -> received.add(one);
                    case Arrival.Refused refused -> {
                        fates.add("refused: " + refused.reason().sentence());
                        Optional<RecordId> held = delivery.note(refused);
                        assertThat(held.isPresent()).isEqualTo(refused.held().isPresent());
                    }
                    case Arrival.Opened opened -> fates.add("opened");
                }
            }
            delivery.take(received, event -> {
                switch (event) {
                    case AcceptanceEvent.Accepted accepted -> items.add(accepted.item());
                    case AcceptanceEvent.Known known -> items.add(known.item());
                    case AcceptanceEvent.Refused refused ->
                        fates.add("refused: " + refused.reason().sentence());
                }
            });
        }
        return new Result(fates, items.stream().distinct().toList(), seconds);
    }

    private static String row(Archive archive, String name, Result result) {
        List<String> fates = new ArrayList<>(result.fates());
        for (RecordId item : result.items()) {
            for (PageView page : settled(archive, item)) {
                fates.add(page.state() == PageState.READY ? "text" : "no text (" + page.state() + ")");
            }
        }
        String counted = fates.stream()
                .collect(Collectors.groupingBy(fate -> fate, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(fate -> (fate.getValue() > 1 ? fate.getValue() + " × " : "") + fate.getKey())
                .collect(Collectors.joining("; "));
        return String.format(Locale.ROOT, "%s\t%s\t%.2f", name, counted, result.seconds());
    }

    private static List<PageView> settled(Archive archive, RecordId item) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            List<PageView> pages = archive.catalog().listPages(STAFF, item);
            boolean whole = archive.catalog().listFiles(STAFF, item).stream()
                    .allMatch(file -> pages.stream()
                            .anyMatch(page ->
                                    page.page().file().equals(file.file().id())));
            if (whole && pages.stream().noneMatch(page -> page.state() == PageState.WAITING)) {
                return pages;
            }
            assertThat(System.nanoTime()).as("item %s hangs", item).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
