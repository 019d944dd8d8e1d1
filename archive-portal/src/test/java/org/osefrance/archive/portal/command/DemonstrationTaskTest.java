package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;

/** Invented papers first, taken out, then papers of its own: they never stand in one archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTaskTest {

    private static final String SAMPLE_WORD = "Gemüsegarten";

    private Path folder;
    private Path scans;
    private Archive archive;

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        folder = given;
        scans = InventedScans.in(folder.resolve("scans"));
        archive = OpenArchive.in(folder.resolve("home"));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @Order(1)
    void nothing_to_remove_is_said_and_is_no_fault() {
        assertThat(run(0, "demo", "remove").told()).anyMatch(line -> line.contains("Nothing was removed"));
        assertThat(run(1, "demo", "show").told()).singleElement().asString().contains("demo load, demo remove");
    }

    @Test
    @Order(2)
    void an_archive_with_the_demonstration_refuses_papers_and_names_the_command() {
        run(0, "demo", "load");
        assertThat(run(0, "search", SAMPLE_WORD).said()).isNotEmpty();
        for (String[] ingest : new String[][] {
            {"ingest", scans.toString()}, {"ingest", scans.toString(), "--dry-run"},
        }) {
            ListeningTerminal refused = run(1, ingest);
            assertThat(refused.said()).isEmpty();
            assertThat(refused.told()).singleElement().asString().contains("scripts/archive demo remove");
        }
    }

    @Test
    @Order(3)
    void removing_takes_everything_with_it_and_says_how_much() throws IOException {
        assertThat(run(0, "demo", "remove").said())
                .singleElement()
                .asString()
                .startsWith("REMOVED ")
                .contains("records", "readings");
        assertThat(run(0, "search", "--staff", SAMPLE_WORD).said()).isEmpty();
        assertThat(run(0, "status").said()).contains("items: 0", "files: 0");
        assertThat(archive.store().list()).isEmpty();
        assertThat(archive.progress().unfinishedFiles()).isZero();
        assertThat(filesBelow("store")).noneMatch(file -> file.contains("original"));
        assertThat(filesBelow("derived")).noneMatch(file -> file.endsWith(".tif"));
        assertThat(filesBelow("staging")).allMatch(file -> file.endsWith("lock"));
        assertThat(indexHolds(SAMPLE_WORD)).isFalse();
        run(0, "verify", "--all");
    }

    @Test
    @Order(4)
    void it_does_not_come_back_by_itself() {
        new Demonstration(archive).loadOnFirstStart(line -> assertThat(line).isNull());
        assertThat(run(0, "status").said()).contains("items: 0");
        archive.close();
        archive = OpenArchive.in(folder.resolve("home"));
        new Demonstration(archive).loadOnFirstStart(line -> assertThat(line).isNull());
        assertThat(run(0, "status").said()).contains("items: 0");
    }

    @Test
    @Order(5)
    void an_archive_with_papers_of_its_own_refuses_the_demonstration_and_removes_nothing_of_them() {
        run(0, "ingest", scans.toString());
        assertThat(run(1, "demo", "load").told()).singleElement().asString().contains("received", "ARCHIVE_HOME=DIR");
        run(0, "demo", "remove");
        assertThat(run(0, "status").said()).contains("files: 3");
    }

    private boolean indexHolds(String word) throws IOException {
        byte[] term = word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        for (String file : filesBelow("index")) {
            String bytes = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
            if (bytes.contains(new String(term, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    private List<String> filesBelow(String name) {
        try (Stream<Path> tree = Files.walk(archive.home().folder(name))) {
            return tree.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ListeningTerminal run(int exit, String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), () -> archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isEqualTo(exit);
        return terminal;
    }
}
