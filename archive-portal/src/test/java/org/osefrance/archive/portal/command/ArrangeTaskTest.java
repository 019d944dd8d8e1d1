package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.portal.demonstration.InventedPages;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;

/** Pages are arranged from the command line as at the desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArrangeTaskTest {

    private Path folder;
    private Archive archive;
    private List<RecordId> pages;

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        Path scans = Files.createDirectories(folder.resolve("scans"));
        for (int number = 1; number <= 5; number++) {
            Files.write(scans.resolve("lettre_" + number + ".png"), InventedPages.png(number));
        }
        Files.write(scans.resolve("carte.png"), InventedPages.png(6));
        Files.write(folder.resolve("better.png"), InventedPages.png(7));
        run(0, "ingest", scans.toString(), "--into", "INV", "--wait");
        pages = pages("lettre");
        assertThat(pages).hasSize(5);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @Order(1)
    void a_trial_says_what_it_would_do_and_does_nothing() {
        ListeningTerminal told = arrange(0, "order", "lettre", "5", "1-4", "--dry-run");
        assertThat(told.said()).first().asString().isEqualTo("WOULD CHANGE 5 pages");
        assertThat(told.said()).anyMatch(line -> line.startsWith("STAYS_CLOSED 5 PAGE ONLINE"));
        assertThat(pages("lettre")).isEqualTo(pages);
        arrange(0, "replace", "lettre", "1", "--with", "better.png", "--dry-run");
        assertThat(page(0).imageNumber()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void pages_are_put_in_order_marked_and_turned() {
        assertThat(arrange(0, "order", "lettre", "5", "1-4").said())
                .filteredOn(line -> line.startsWith("ARRANGED "))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("ARRANGED " + pages.get(4)) && line.endsWith(", page 1"));
        assertThat(pages("lettre"))
                .containsExactly(pages.get(4), pages.get(0), pages.get(1), pages.get(2), pages.get(3));
        arrange(0, "verso", "lettre", "2", "4");
        assertThat(page(0).side()).contains(Page.Side.VERSO);
        assertThat(page(2).side()).contains(Page.Side.VERSO);
        arrange(0, "unmark", "lettre", pages.get(2).value());
        assertThat(page(2).side()).isEmpty();
        arrange(0, "turn", "lettre", "2", "--by", "90");
        assertThat(page(0).image().turn().degrees()).isEqualTo(90);
        assertThat(page(0).imageNumber()).isEqualTo(2);
        assertThat(archive.catalog()
                        .listVersions(Holdings.VIEWER, pages.getFirst())
                        .getLast()
                        .reason())
                .isEqualTo("invented");
    }

    @Test
    @Order(3)
    void pages_are_split_off_moved_and_brought_together() {
        arrange(0, "split", "lettre", "4-5", "--title", "suite");
        assertThat(pages("lettre")).containsExactly(pages.get(4), pages.get(0), pages.get(1));
        assertThat(pages("suite")).containsExactly(pages.get(2), pages.get(3));
        arrange(0, "move", "lettre", "1", "--into", reference("suite"), "--at", "2");
        assertThat(pages("suite")).containsExactly(pages.get(2), pages.get(4), pages.get(3));
        arrange(0, "merge", "suite", "--into", reference("lettre"));
        assertThat(pages("lettre"))
                .containsExactly(pages.get(0), pages.get(1), pages.get(2), pages.get(4), pages.get(3));
    }

    @Test
    @Order(4)
    void a_better_scan_is_a_deposit_with_a_receipt() {
        RecordId first = page(3).file();
        ListeningTerminal told = arrange(0, "replace", "lettre", pages.get(3).value(), "--with", "better.png");
        assertThat(told.said()).singleElement().asString().startsWith("REPLACED " + pages.get(3) + ", deposit ");
        assertThat(page(3).file()).isNotEqualTo(first);
        Deposit deposit = Books.newestFirst(archive.deposits().book()).getFirst();
        assertThat(deposit.standing().state()).isEqualTo(Deposit.State.DONE);
        assertThat(deposit.replacing().orElseThrow().page()).isEqualTo(pages.get(3));
        assertThat(archive.deposits().book().listFiles(deposit.id()))
                .singleElement()
                .satisfies(
                        file -> assertThat(file.fate()).isEqualTo(new Fate.Accepted(page(3).file(), page(3).item())));
        assertThat(run(1, "arrange", "replace", reference("carte"), "1", "--with", "better.png", "--reason", "x")
                        .told())
                .as("it is another page already")
                .anyMatch(line -> line.contains("Nothing was changed"));
    }

    @Test
    @Order(5)
    void what_cannot_be_done_is_refused_and_nothing_is_changed() throws IOException {
        List<RecordId> before = pages("lettre");
        Files.writeString(folder.resolve("words.txt"), "no picture");
        assertThat(refusal("replace", "lettre", "1", "--with", "words.txt")).contains("not one image");
        assertThat(refusal("replace", "lettre", "1", "--with", "none.png")).contains("no file");
        assertThat(refusal("order", "lettre", "2", "1")).contains("all 5 pages");
        assertThat(refusal("order", "lettre", "1-5", "2")).contains("twice");
        assertThat(refusal("verso", "lettre", "9")).contains("1 to 5");
        assertThat(refusal("verso", "lettre")).contains("Name the pages");
        assertThat(refusal("turn", "lettre", "1", "--by", "45")).contains("90, 180 or 270");
        assertThat(refusal("move", "lettre", "1")).contains("--into");
        assertThat(refusal("move", "lettre", "1", "--into", reference("carte"), "--at", "7"))
                .contains("1 to 2");
        assertThat(refusal("burn", "lettre", "1")).contains("order, move, split");
        assertThat(run(1, "arrange", "verso", "INV", "1", "--reason", "x").told())
                .anyMatch(line -> line.contains("no pages of its own"));
        assertThat(pages("lettre")).isEqualTo(before);
    }

    private String refusal(String... words) {
        return String.join("\n", arrange(1, words).told());
    }

    /** With the title of the document in the place of its reference. */
    private ListeningTerminal arrange(int code, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "arrange";
        System.arraycopy(words, 0, all, 1, words.length);
        all[2] = reference(words[1]);
        all[words.length + 1] = "--reason";
        all[words.length + 2] = "invented";
        return run(code, all);
    }

    private ListeningTerminal run(int code, String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive);
        assertThat(ended)
                .as("%s: %s %s", List.of(words), terminal.said(), terminal.told())
                .isEqualTo(code);
        return terminal;
    }

    private Page page(int number) {
        return archive.catalog()
                .findPage(Holdings.VIEWER, pages.get(number))
                .orElseThrow()
                .page();
    }

    private List<RecordId> pages(String title) {
        return archive
                .catalog()
                .listPages(
                        Holdings.VIEWER,
                        archive.catalog()
                                .findUnitByReference(Holdings.VIEWER, reference(title))
                                .orElseThrow()
                                .description()
                                .id())
                .stream()
                .map(PageView::page)
                .map(Page::id)
                .toList();
    }

    private String reference(String title) {
        RecordId into = archive.catalog()
                .findUnitByReference(Holdings.VIEWER, "INV")
                .orElseThrow()
                .description()
                .id();
        return archive.catalog().listChildren(Holdings.VIEWER, into, "", 100).stream()
                .map(view -> view.description())
                .filter(unit -> unit.title().equals(title))
                .map(unit -> unit.reference())
                .findFirst()
                .orElseThrow();
    }
}
