package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;

/** The whole line, as an archivist walks it: scans in, closed; released, found; the same again; made again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainLineTest {

    private Path folder;

    private Archive archive;

    @BeforeAll
    void open(@TempDir Path given) {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @Order(1)
    void scans_are_accepted_and_read_and_the_public_sees_nothing_of_them() throws IOException {
        Path scans = InventedScans.in(folder.resolve("scans"));
        ListeningTerminal ingest =
                run(0, "ingest", scans.toString(), "--dated", "1941", "--category", "PRIVATE_LIFE_50", "--wait");
        assertThat(ingest.said())
                .filteredOn(line -> line.startsWith("ACCEPTED "))
                .hasSize(3);
        assertThat(ingest.said()).filteredOn(line -> line.startsWith("READY ")).hasSize(2);
        assertThat(run(0, "search", "charrette").said()).isEmpty();
        assertThat(run(0, "search", "--staff", "charrette").said()).hasSize(1);
    }

    @Test
    @Order(2)
    void a_release_shows_the_word_that_stands_in_the_image_only() {
        String reference = "received/" + archive.today();
        run(0, "release", reference, "--scope", "text", "--persons", "none", "--reason", "invented");
        assertThat(run(0, "search", "Gemüsegarten").said())
                .singleElement()
                .asString()
                .contains("Gemüsegarten");
        assertThat(run(0, "search", "charrette").said()).hasSize(1);
    }

    @Test
    @Order(3)
    void the_same_files_again_are_known_and_change_nothing() throws IOException {
        Path scans = InventedScans.in(folder.resolve("again"));
        ListeningTerminal again = run(0, "ingest", scans.toString());
        assertThat(again.said()).hasSize(3).allMatch(line -> line.startsWith("KNOWN "));
        assertThat(run(0, "status").said()).contains("items: 2", "files: 3");
        run(0, "verify", "--all");
    }

    @Test
    @Order(4)
    void an_index_made_again_gives_the_same_answers() {
        List<String> before = answers();
        run(0, "rebuild");
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void what_is_closed_again_is_gone_when_the_command_returns() {
        String reference = "received/" + archive.today();
        run(0, "release", reference, "--scope", "none", "--persons", "unknown", "--reason", "a doubt");
        assertThat(answers()).isEmpty();
    }

    @Test
    @Order(6)
    void what_cannot_be_done_is_refused_in_words() {
        assertThat(run(1, "release", "no/such", "--scope", "text", "--reason", "x")
                        .told())
                .singleElement()
                .asString()
                .contains("no/such", "Nothing was changed");
        assertThat(run(1, "ingest", "/no/such/file").told())
                .singleElement()
                .asString()
                .contains("/no/such/file");
        assertThat(run(1, "ingest", folder.toString(), "--dated", "yesterday")
                        .told()
                        .getFirst())
                .contains("--dated");
        assertThat(run(2, "ingest").told().getFirst()).contains("PATH");
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (String words :
                List.of("charrette", "Gemüsegarten", "potager carottes", "\"unser Haus\"", "Tilleuls -silo")) {
            answers.addAll(run(0, "search", words).said());
        }
        return answers;
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
