package org.osefrance.archive.index.audit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AuditBenchTest {

    @Test
    @Timeout(120)
    void a_small_run_measures_reading_with_and_without_the_audit(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new AuditBench(new PrintStream(printed, true, StandardCharsets.UTF_8), folder, 2, 4).run();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("| first look at a page | 24 |") && line.contains("| 24 |"))
                .anyMatch(line -> line.startsWith("| page and 40 tiles, each | 984 |") && line.contains("| 24 |"));
    }
}
