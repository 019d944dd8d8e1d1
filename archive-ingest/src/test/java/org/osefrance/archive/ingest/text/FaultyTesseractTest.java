package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.GroupOnly;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.text.PageReading.Read;
import org.osefrance.archive.ingest.text.PageReading.Unread;

/** A program named tesseract that does what a broken one might do. */
class FaultyTesseractTest {

    private static final long FLOOD = 1 << 20;
    private static final ChildLimits LIMITS = ChildLimits.generous()
            .within(Duration.ofSeconds(2))
            .withMemory(512L << 20)
            .withOutput(FLOOD);
    private static final ReadingLanguages FRENCH = ReadingLanguages.among(List.of("fra"));
    private static final String PAGE = "printf 'level\\n1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t%s\\t%s\\t-1\\t\\n'";

    @TempDir
    Path folder;

    private PageImage page;

    @BeforeEach
    void drawPage() throws Exception {
        page = DrawnPage.of("Maison").png(folder.resolve("page.png"));
    }

    /** A reader over a tesseract that answers to probing and runs a script to read. */
    private TesseractReader reader(String languages, String script) throws Exception {
        return reader(languages, script, LimitedProcesses::probe);
    }

    private TesseractReader reader(String languages, String script, Confinement confinement) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path program = bin.resolve("tesseract");
        Files.writeString(program, """
                #!/bin/sh
                case "$1" in
                --version) echo "tesseract 9.9.9"; echo " leptonica"; exit 0;;
                --list-langs) printf 'List of languages (1):\\n%s\\n'; exit 0;;
                esac
                %s
                """.formatted(languages, script));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var processes = confinement.of(folder, bin + ":" + System.getenv("PATH"));
        return TesseractReader.probe(processes, LIMITS, folder, Clock.systemUTC());
    }

    @FunctionalInterface
    private interface Confinement {
        ChildProcesses of(Path scratch, String searchPath) throws Exception;
    }

    private String whyUnread(String script) throws Exception {
        PageReading reading = reader("fra", script).read(page, FRENCH);
        assertThat(reading).isInstanceOf(Unread.class);
        return ((Unread) reading).reason();
    }

    @Test
    void one_that_hangs_costs_the_page_its_time_and_no_more() throws Exception {
        assertThat(whyUnread("sleep 1000")).isEqualTo("tesseract had not ended after 2 s");
    }

    @Test
    void one_that_leaves_for_a_session_of_its_own_does_not_outlive_its_page() throws Exception {
        String script =
                "setsid sleep 86311 </dev/null >/dev/null 2>&1 & " + PAGE.formatted(DrawnPage.WIDTH, DrawnPage.HEIGHT);
        for (Confinement confinement : List.<Confinement>of(LimitedProcesses::probe, GroupOnly::in)) {
            assertThat(reader("fra", script, confinement).read(page, FRENCH)).isInstanceOf(Read.class);
            for (int look = 0; look < 500 && isRunning("86311"); look++) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertThat(isRunning("86311")).isFalse();
        }
    }

    private static boolean isRunning(String argument) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(argument))
                        .isPresent());
    }

    @Test
    void one_that_crashes_or_fails_is_told_with_its_words() throws Exception {
        assertThat(whyUnread("kill -ABRT $$")).isEqualTo("tesseract was ended by signal 6");
        assertThat(whyUnread("echo 'no such model' >&2; exit 1"))
                .isEqualTo("tesseract ended with status 1: no such model");
    }

    @Test
    void one_that_floods_or_eats_memory_is_ended() throws Exception {
        assertThat(whyUnread("exec yes level")).isEqualTo("tesseract wrote more than " + FLOOD + " bytes");
        assertThat(whyUnread("exec tail /dev/zero"))
                .startsWith("tesseract ended with status 1: tail: memory exhausted");
    }

    @Test
    void what_it_does_to_one_page_it_does_not_do_to_the_others() throws Exception {
        String script = "case \"$(readlink page)\" in *page.png) sleep 1000;; esac; "
                + PAGE.formatted(DrawnPage.WIDTH, DrawnPage.HEIGHT);
        TesseractReader reader = reader("fra", script);
        PageImage other = DrawnPage.of("Maison").png(folder.resolve("other.png"));
        assertThat(reader.read(page, FRENCH)).isInstanceOf(Unread.class);
        assertThat(reader.read(other, FRENCH)).isInstanceOf(Read.class);
    }

    @Test
    void one_that_writes_something_else_has_not_read_the_page() throws Exception {
        assertThat(whyUnread("echo level; echo nonsense"))
                .isEqualTo("tesseract wrote what is no reading: row 2 of the reading has 1 cells");
    }

    @Test
    void one_that_saw_another_image_gives_no_boxes() throws Exception {
        assertThat(whyUnread(PAGE.formatted("10", "20"))).startsWith("tesseract saw an image of ");
    }

    @Test
    void one_that_sees_nothing_has_read_an_empty_page() throws Exception {
        String script = PAGE.formatted(DrawnPage.WIDTH, DrawnPage.HEIGHT);
        assertThat(reader("fra", script).read(page, FRENCH)).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.text().blocks()).isEmpty();
            assertThat(read.text().maker().toString()).contains("9.9.9");
        });
    }

    @Test
    void bands_that_cannot_be_read_leave_the_likeliest_language() throws Exception {
        String script = "case \"$1\" in *band*) exit 1;; esac; " + PAGE.formatted(DrawnPage.WIDTH, DrawnPage.HEIGHT);
        var languages = ReadingLanguages.among(List.of("deu", "fra"));
        assertThat(reader("deu\\nfra", script).read(page, languages))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.text().maker().toString()).contains("deu"));
    }

    @Test
    void one_without_models_cannot_read() {
        assertThatThrownBy(() -> reader("osd", "exit 1"))
                .isInstanceOf(ReaderUnavailableException.class)
                .hasMessageContaining("has no reading models");
    }
}
