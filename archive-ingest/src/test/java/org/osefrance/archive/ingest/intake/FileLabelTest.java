package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.intake.Arrival.Received;

/** Names of any bytes, length, script: labels, and never a path. */
class FileLabelTest {

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(400);
        Arbitrary<String> nasty = Arbitraries.of(
                "../../etc/passwd",
                "/etc/passwd",
                "..",
                ".",
                "/",
                "a/",
                "C:\\Users\\x.txt",
                "\u0000",
                "a\u0000b.txt",
                "\ud800",
                "a\udc00/b",
                "\u202egpj.exe",
                "x".repeat(10_000),
                "é/".repeat(5_000),
                "\ud83d\ude00".repeat(5_000),
                "שלום.txt",
                "con.txt",
                "line\nbreak.txt",
                "\u001b[31mred",
                "%2e%2e/x",
                " ");
        return Arbitraries.frequencyOf(Tuple.of(3, anything), Tuple.of(2, nasty));
    }

    @Property(tries = 500)
    void a_label_can_be_kept_by_every_part_of_the_archive(@ForAll("names") String raw) {
        String label = FileLabel.of(raw);

        assertThat(label.substring(label.lastIndexOf('/') + 1)).isNotBlank();
        assertThat(label.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(2_700);
        assertThat(label).doesNotContain("\u0000");
        assertThat(new String(label.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(label);
        assertThat(FileLabel.of(label)).isEqualTo(label);
    }

    @Property(tries = 500)
    void what_is_shown_turns_no_line_around_and_ends_none(@ForAll("names") String raw) {
        assertThat(FileLabel.shown(raw).codePoints())
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.LINE_SEPARATOR
                        || Character.getType(point) == Character.PARAGRAPH_SEPARATOR);
    }

    @Property(tries = 100)
    void no_name_is_ever_a_path(@ForAll("names") String raw) throws IOException {
        Path folder = Files.createTempDirectory("names");
        try {
            Staging staging = Staging.open(folder.resolve("incoming"), IntakeLimits.USUAL, Samples.NOTHING_TO_OPEN);
            List<Arrival> arrivals = staging.receive(new ByteArrayInputStream(Samples.text("Bonjour")), raw);
            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all.filter(Files::isRegularFile))
                        .allMatch(file ->
                                file.getParent() != null && file.getParent().equals(folder.resolve("incoming")));
            }
            assertThat(arrivals).hasSize(1);
            if (arrivals.getFirst() instanceof Received received) {
                assertThat(Grouping.plan(List.of(received), false).items()).hasSize(1);
            }
            staging.discard(arrivals.getFirst());
        } finally {
            Files.delete(folder.resolve("incoming"));
            Files.delete(folder);
        }
    }

    @Test
    void plain_names_stay_as_they_are() {
        for (String plain : List.of("Boîte 3/lettre n° 12 (copie).jpg", "שלום/ישן.txt", "..x", "a/../b.txt")) {
            assertThat(FileLabel.of(plain)).isEqualTo(plain);
            assertThat(FileLabel.shown(plain)).isEqualTo(plain);
        }
    }

    @Test
    void two_long_names_that_differ_in_their_middle_stay_two() {
        String one = "a".repeat(3_000) + "1" + "b".repeat(3_000) + ".jpg";
        String other = "a".repeat(3_000) + "2" + "b".repeat(3_000) + ".jpg";

        assertThat(FileLabel.of(one))
                .isNotEqualTo(FileLabel.of(other))
                .startsWith("aaa")
                .endsWith(".jpg");
    }
}
