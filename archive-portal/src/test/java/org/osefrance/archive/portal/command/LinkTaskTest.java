package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code link}, from a table to pairs and clusters, without an archive. */
class LinkTaskTest {

    private static final List<String> GIVEN =
            List.of("Ariel", "Berta", "Clara", "Dawid", "Esther", "Fanny", "Gustav", "Lea", "Marcel");
    private static final List<String> SURNAMES =
            List.of("Birnbaum", "Czerny", "Dombrow", "Feldhase", "Honigmann", "Jarosz", "Lindwurm", "Rotblum");

    @TempDir
    private Path folder;

    private final ListeningTerminal terminal = new ListeningTerminal();

    @BeforeEach
    void write() throws IOException {
        StringBuilder table = new StringBuilder("nr\tprénom\tnom\tné le\n");
        for (int i = 0; i < 72; i++) {
            String child = GIVEN.get(i % 9) + "\t" + SURNAMES.get(i / 9) + "\t19" + (22 + i % 17) + "-0" + (1 + i % 9)
                    + "-" + (10 + i % 19);
            table.append("r").append(i).append("a\t").append(child).append('\n');
            if (i % 2 == 0) {
                table.append("r")
                        .append(i)
                        .append("b\t")
                        .append(i % 4 == 0 ? child : child.replace("e", "a"))
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("r.tsv"), table);
    }

    private int link(String... words) {
        List<String> arguments =
                Stream.concat(Stream.of("link"), Stream.of(words)).toList();
        return new Commands(terminal).execute(new Invocation(arguments, folder), Commands::noHome);
    }

    @Test
    void writesPairsAndClusters() throws IOException {
        int code = link("--records", "r.tsv", "--out", "p.tsv", "--clusters", "c.tsv", "--columns", "birth=né le");
        assertThat(code).as("%s", terminal.told()).isZero();
        List<String> pairs = Files.readAllLines(folder.resolve("p.tsv"));
        assertThat(pairs).hasSizeBetween(32, 38).anyMatch(line -> line.matches("r0a\tr0b\t[01]\\.\\d{6}"));
        assertThat(pairs.stream().filter(line -> line.matches("r(\\d+)a\tr\\1b\t.*")))
                .hasSizeGreaterThan(31);
        List<String> clusters = Files.readAllLines(folder.resolve("c.tsv"));
        assertThat(clusters).hasSize(108).contains("r0a\tr0a", "r0b\tr0a");
        assertThat(terminal.said()).singleElement().asString().startsWith("108 records, ");
        assertThat(terminal.told()).contains("Column 'né le' is compared as date.");
    }

    @Test
    void refusesABadTableAndLeavesWhatWasThereBefore() throws IOException {
        Files.writeString(folder.resolve("p.tsv"), "before");
        Files.write(folder.resolve("r.tsv"), "id\tgiven\nr1\tRené\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(link("--records", "r.tsv", "--out", "p.tsv")).isEqualTo(ExitCode.REFUSED);
        assertThat(terminal.told()).anyMatch(line -> line.contains("r.tsv: ") && line.endsWith("Nothing was written."));
        assertThat(Files.readString(folder.resolve("p.tsv"))).isEqualTo("before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(link("--records", "none.tsv", "--out", "p.tsv")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(link("--records", "r.tsv", "--out", "nowhere/p.tsv")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(link("--records", "r.tsv")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(link("--records", "r.tsv", "--out", "p.tsv", "--columns", "given"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(link("--records", "r.tsv", "--out", "p.tsv", "--columns", "given=vorname"))
                .isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void namesOfTenThousandCharactersAndControlCharactersAreRecordsLikeOthers() throws IOException {
        Files.writeString(
                folder.resolve("r.tsv"),
                "id\tgiven\tsurname\nr1\t" + "ab".repeat(5000) + "\tX\nr2\t" + "ab".repeat(5001)
                        + "\tX\nr3\t\u0007\u202e\tY\nr4\t\u05b0\tZ\n");
        assertThat(link("--records", "r.tsv", "--out", "p.tsv", "--clusters", "c.tsv"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("c.tsv"))).hasSize(4);
    }
}
