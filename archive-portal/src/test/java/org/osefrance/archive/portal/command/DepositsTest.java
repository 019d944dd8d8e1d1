package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositBook;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What the command line takes in is a deposit, of which each file has its word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DepositsTest {

    private Path folder;
    private Path scans;
    private Archive archive;

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        folder = given;
        scans = InventedScans.in(folder.resolve("scans"));
        Files.writeString(scans.resolve("brief.txt"), "Chère Maman, nous allons bien.");
        Files.writeString(scans.resolve("leer.txt"), "");
        archive = OpenArchive.in(folder.resolve("home"));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @Order(1)
    void a_trial_is_no_deposit() {
        run(1, "ingest", scans.toString(), "--dry-run");
        assertThat(Books.newestFirst(book())).isEmpty();
    }

    @Test
    @Order(2)
    void each_file_of_a_deposit_has_its_fate() {
        run(1, "ingest", scans.toString(), "--dated", "1941", "--category", "PRIVATE_LIFE_50", "--languages", "fra");

        Deposit deposit = last();
        assertThat(deposit.origin()).isEqualTo(new Deposit.Origin(Way.COMMAND, "", Operator.name()));
        assertThat(deposit.standing().state()).isEqualTo(Deposit.State.DONE);
        assertThat(deposit.standing().closedAt()).isPresent();
        DepositTerms terms = deposit.terms();
        assertThat(terms.into()).isEqualTo("received/" + archive.today());
        assertThat(terms.dates().orElseThrow().edtf()).isEqualTo("1941");
        assertThat(terms.access().substance().category()).contains(Category.PRIVATE_LIFE_50);
        assertThat(terms.languages()).containsExactly("fra");

        List<DepositedFile> files = book().listFiles(deposit.id());
        assertThat(files).hasSize(5).extracting(DepositedFile::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(file(files, "leer.txt").fate()).isEqualTo(new Fate.Refused("EMPTY", List.of()));
        DepositedFile letter = file(files, "brief.txt");
        assertThat(letter.sizeBytes()).contains(31L);
        assertThat(letter.content().orElseThrow().kind()).isEqualTo(FileKind.TEXT);
        assertThat(letter.fate()).isInstanceOf(Fate.Accepted.class);
        assertThat(file(files, "jpg").content().orElseThrow().size()).isPresent();
        assertThat(Books.fates(book(), deposit.id()))
                .containsEntry("Accepted", 4L)
                .containsEntry("Refused", 1L);
    }

    @Test
    @Order(3)
    void what_comes_again_is_known_by_its_deposit() {
        run(1, "ingest", scans.toString(), "--each");
        Deposit deposit = last();
        assertThat(deposit.terms().each()).isTrue();
        assertThat(Books.fates(book(), deposit.id())).containsEntry("Known", 4L).containsEntry("Refused", 1L);
    }

    @Test
    @Order(4)
    void a_kill_leaves_no_file_without_its_word() {
        List<DepositedFile> before = book().listFiles(last().id());
        Deposit killed = Deposit.begun(
                new Deposit.Origin(Way.COMMAND, "", "invented"),
                DepositTerms.said("received/x", "", Optional.empty(), List.of(), false, "invented"),
                archive.clock().instant());
        book().begin(killed);
        DepositedFile kept = file(before, "brief.txt");
        DepositedFile lost = new DepositedFile(
                2,
                "lost.txt",
                Optional.of(3L),
                kept.content()
                        .map(content ->
                                new DepositedFile.Content("0".repeat(128), FileKind.TEXT, content.size(), List.of())),
                new Fate.Waiting());
        book().add(
                        killed.id(),
                        List.of(
                                new DepositedFile(1, "kept.txt", kept.sizeBytes(), kept.content(), new Fate.Waiting()),
                                lost));

        archive.close();
        archive = OpenArchive.in(folder.resolve("home"));

        assertThat(book().find(killed.id()).orElseThrow().standing().state()).isEqualTo(Deposit.State.BROKEN_OFF);
        List<DepositedFile> after = book().listFiles(killed.id());
        Fate.Known known = (Fate.Known) kept.fate();
        assertThat(after.get(0).fate()).isEqualTo(new Fate.Accepted(known.file(), known.item()));
        assertThat(after.get(1).fate()).isEqualTo(new Fate.Untaken());
    }

    @Test
    @Order(5)
    void a_refusal_says_where_its_file_waits() throws IOException {
        Path page = Files.writeString(folder.resolve("page.jpg"), "<html><p>invented</p></html>");
        ListeningTerminal terminal = new ListeningTerminal();
        new Commands(terminal)
                .execute(new Invocation(List.of("ingest", "--json", page.toString()), folder), () -> archive);
        Fate.Refused refused =
                (Fate.Refused) book().listFiles(last().id()).getFirst().fate();
        RecordId held = refused.held().orElseThrow();
        assertThat(archive.quarantine().book().find(held)).isPresent();
        assertThat(terminal.said()).anyMatch(line -> line.contains("\"quarantine\":\"" + held + "\""));
    }

    private static DepositedFile file(List<DepositedFile> files, String ending) {
        return files.stream()
                .filter(file -> file.label().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private Deposit last() {
        return Books.newestFirst(book()).getFirst();
    }

    private DepositBook book() {
        return archive.deposits().book();
    }

    private void run(int exit, String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), () -> archive);
        assertThat(ended).as("%s", terminal.told()).isEqualTo(exit);
    }
}
