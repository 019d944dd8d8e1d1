package org.osefrance.archive.ingest.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildReportTest {

    @TempDir
    Path folder;

    private ChildReport read(String text) throws Exception {
        return ChildReport.read(Files.writeString(folder.resolve("report"), text));
    }

    @Test
    void a_whole_report_gives_status_and_the_time_of_descendants() throws Exception {
        var report = read("started\n3\n9m9.9s 9m9.9s\n1m2.500000s 0m0.25s\n");
        assertThat(report).isEqualTo(new ChildReport(true, OptionalInt.of(3), Duration.ofMillis(62_750)));
        assertThat(report.signal()).isEmpty();
    }

    @Test
    void a_status_above_128_is_a_signal() throws Exception {
        assertThat(read("started\n137\n").signal()).contains(9);
        assertThat(read("started\n128\n").signal()).isEmpty();
    }

    @Test
    void a_report_cut_short_says_how_far_it_came() throws Exception {
        assertThat(read("").started()).isFalse();
        var begun = read("started\n");
        assertThat(begun.started()).isTrue();
        assertThat(begun.status()).isEmpty();
        assertThat(begun.signal()).isEmpty();
    }

    @Test
    void limits_are_all_more_than_nothing_and_a_child_has_a_program() {
        assertThatThrownBy(() -> ChildLimits.generous().within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChildLimits.generous().withMemory(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChildLimits.generous().withOutput(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Child(List.of(), folder, ChildLimits.generous()))
                .hasMessageContaining("needs a program");
    }

    @Test
    void every_end_is_told_in_words() {
        assertThat(new ChildResult.TimedOut(Duration.ofSeconds(90)).inWords()).isEqualTo("had not ended after 90 s");
        assertThat(new ChildResult.TooMuchOutput(10).inWords()).isEqualTo("wrote more than 10 bytes");
        assertThat(new ChildResult.NotStarted("no").inWords()).isEqualTo("could not be started: no");
        assertThat(new ChildResult.Killed(24, "").inWords()).isEqualTo("used more processor time than it may");
    }
}
