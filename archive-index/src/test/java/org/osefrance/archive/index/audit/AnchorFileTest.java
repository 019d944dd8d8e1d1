package org.osefrance.archive.index.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFileTest {

    private static final Anchor FIRST = new Anchor(3, "ab".repeat(32), Instant.parse("2026-11-22T01:02:03.000004Z"));
    private static final Anchor SECOND = new Anchor(9, "cd".repeat(32), Instant.parse("2026-11-22T01:03:03Z"));

    private final Path file;

    AnchorFileTest(@TempDir Path folder) {
        this.file = folder.resolve("anchors");
    }

    @Test
    void it_only_grows_and_says_each_anchor_once() throws IOException {
        AnchorFile anchors = AnchorFile.open(file);
        assertThat(anchors.findLast()).isEmpty();
        anchors.append(FIRST);
        anchors.append(FIRST);
        AnchorFile again = AnchorFile.open(file);
        assertThat(again.findLast()).contains(FIRST);
        again.append(SECOND);
        assertThat(again.read().anchors()).containsExactly(FIRST, SECOND);
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "3 " + "ab".repeat(32) + " 2026-11-22T01:02:03.000004Z",
                        "9 " + "cd".repeat(32) + " 2026-11-22T01:03:03Z");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_half_written_when_the_power_went_is_taken_away() throws IOException {
        AnchorFile.open(file).append(FIRST);
        Files.writeString(file, "9 cdcd", StandardOpenOption.APPEND);
        AnchorFile anchors = AnchorFile.open(file);
        anchors.append(SECOND);
        assertThat(anchors.read().anchors()).containsExactly(FIRST, SECOND);
        assertThat(anchors.read().damage()).isEmpty();
    }

    @Test
    void a_whole_line_that_is_no_anchor_is_told() throws IOException {
        AnchorFile anchors = AnchorFile.open(file);
        anchors.append(FIRST);
        Files.writeString(file, "9 not an anchor\n", StandardOpenOption.APPEND);
        anchors.append(SECOND);
        assertThat(anchors.read().anchors()).containsExactly(FIRST, SECOND);
        assertThat(anchors.read().damage())
                .hasValueSatisfying(damage -> assertThat(damage.number()).isEqualTo(2));
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        assertThatExceptionOfType(AuditException.class).isThrownBy(() -> AnchorFile.open(file.resolve("in/nothing")));
    }
}
