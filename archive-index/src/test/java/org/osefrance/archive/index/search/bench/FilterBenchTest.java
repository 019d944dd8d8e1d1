package org.osefrance.archive.index.search.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FilterBenchTest {

    @Test
    @Timeout(120)
    void closed_units_change_no_answer_of_a_small_run(@TempDir Path folder) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        double ratio = new FilterBench(new PrintStream(printed, true, StandardCharsets.UTF_8), folder, 2_000, 60).run();
        assertThat(ratio).isPositive();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("2,000 units, 30 % closed, 60 queries", "| p99 |", "| all together |");
    }
}
