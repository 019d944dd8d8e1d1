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

class RecogniseTaskTest {

    private static final String SENTENCES = "They came from Lublin.\nHe was deported to Auschwitz in August 1942.\n";

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void writeText() throws Exception {
        Files.writeString(folder.resolve("text.txt"), SENTENCES);
    }

    @Test
    void a_text_becomes_a_table_without_an_archive() throws Exception {
        assertThat(run("text.txt", "--out", "out.tsv", "--language", "en")).isZero();
        assertThat(folder.resolve("out.tsv")).hasContent("0\tLublin\tLOC\n1\tAuschwitz\tCAMP\n1\tAugust 1942\tDATE\n");
        assertThat(told.toString()).contains("3 mentions in 2 sentences");
        assertThat(folder).isDirectoryNotContaining(path -> !path.toString().matches(".*(text\\.txt|out\\.tsv)"));
    }

    @Test
    void what_cannot_be_done_is_said_and_nothing_is_written() throws Exception {
        assertThat(run("missing.txt", "--out", "out.tsv")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(told.toString()).contains("no file to be read at missing.txt");
        assertThat(run("text.txt", "--out", "out.tsv", "--language", "klingon")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(told.toString()).contains("no rules for the language 'klingon'");
        assertThat(run("text.txt", "--out", "text.txt")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run("text.txt", "--out", ".")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run("text.txt")).isEqualTo(ExitCode.COULD_NOT_RUN);
        Files.write(folder.resolve("latin.txt"), "été\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("latin.txt", "--out", "out.tsv")).isEqualTo(ExitCode.REFUSED);
        assertThat(told.toString()).contains("latin.txt, line 1: is not written in UTF-8");
        assertThat(folder.resolve("out.tsv")).doesNotExist();
        assertThat(folder.resolve("text.txt")).hasContent(SENTENCES);
    }

    private int run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("recognise"));
        command.addAll(List.of(arguments));
        return new CommandLineProgram(Map.of(), folder, new PrintWriter(told, true), new PrintWriter(told, true))
                .run(command);
    }
}
