package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTaskTest {

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void writeTables() throws Exception {
        Files.writeString(
                folder.resolve("persons.tsv"), "1\tIsrael\tWajnsztok\n2\tRosa\tLinden\n\n3\tAbram\tBlumberg\n");
        Files.writeString(
                folder.resolve("queries.tsv"),
                "sound\tSrul Weinstock\tisrael wajnsztok\nnone\t…\tnobody\nfew\tRosa\trosa\n");
        Files.writeString(folder.resolve("pairs.tsv"), "Szwarc\tSchwartz\nGold\tRozen\n");
    }

    @Test
    void each_hit_is_a_line_of_query_name_and_milliseconds() throws Exception {
        assertThat(run("--persons", "persons.tsv", "--queries", "queries.tsv", "--out", "run.tsv", "--cpu"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("run.tsv")))
                .allMatch(line -> line.matches("\\d+\t[^\t]+\t\\d+\\.\\d\\d"))
                .extracting(line -> line.substring(0, line.lastIndexOf('\t')))
                .contains("0\tIsrael Wajnsztok", "2\tRosa Linden")
                .noneMatch(line -> line.startsWith("1\t"));
        assertThat(told.toString())
                .containsPattern("CPU milliseconds p50 \\d+\\.\\d, p99 \\d+\\.\\d; index \\d+ bytes");
    }

    @Test
    void each_pair_gets_a_verdict_and_a_reason() throws Exception {
        assertThat(run("--verdicts", "pairs.tsv", "--out", "out.tsv")).isZero();
        assertThat(folder.resolve("out.tsv"))
                .hasContent("same\tszwarc and schwartz: same sound\n"
                        + "different\tno word of one is like a word of the other\n");
    }

    @Test
    void what_cannot_be_read_is_named_by_line_and_column_and_nothing_is_written() throws Exception {
        Files.writeString(folder.resolve("short.tsv"), "1\tRosa\tLinden\n2\tAbram\n");
        refused("short.tsv", "line 2: 2 values");
        Files.writeString(folder.resolve("long.tsv"), "1\tRosa\t" + "x".repeat(10_000) + "\n");
        refused("long.tsv", "line 1, surname: 10000 characters are no name");
        Files.writeString(folder.resolve("control.tsv"), "1\tRo\u0007sa\tLinden\n");
        refused("control.tsv", "line 1, given name: there is a control character");
        Files.write(folder.resolve("latin.tsv"), "1\tÉlise\tLinden\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("latin.tsv", "no UTF-8");
    }

    @Test
    void what_is_missing_or_contradicts_itself_is_said() {
        assertThat(run("--persons", "nowhere.tsv", "--queries", "queries.tsv", "--out", "run.tsv"))
                .isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(told.toString()).contains("There is no file or folder").contains("nowhere.tsv");
        assertThat(run("--persons", "persons.tsv", "--out", "run.tsv")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("--verdicts", "pairs.tsv", "--persons", "persons.tsv", "--out", "o.tsv"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(folder.resolve("run.tsv")).doesNotExist();
    }

    private void refused(String persons, String words) {
        assertThat(run("--persons", persons, "--queries", "queries.tsv", "--out", "run.tsv"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(told.toString()).contains(persons).contains(words);
        assertThat(folder.resolve("run.tsv")).doesNotExist();
    }

    private int run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("names"));
        command.addAll(List.of(arguments));
        return new CommandLineProgram(Map.of(), folder, new PrintWriter(told, true), new PrintWriter(told, true))
                .run(command);
    }
}
