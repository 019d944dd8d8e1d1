package org.osefrance.archive.index.search.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SearchBenchTest {

    @Test
    @Timeout(120)
    void a_small_run_asks_both_engines_and_they_find_the_same(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Timings timings = new SearchBench(out, folder, 300, 20).run();
        assertThat(timings.asked()).isEqualTo(20);
        assertThat(timings.same()).isGreaterThanOrEqualTo(19);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("p50", "p99", "phrase", "postgres, all of it");
    }

    @Test
    void pages_are_the_same_whenever_they_are_asked_for_and_follow_zipf() {
        PageTexts texts = new PageTexts(7);
        assertThat(texts.text(5)).isEqualTo(new PageTexts(7).text(5)).isNotEqualTo(texts.text(6));
        Map<String, Integer> counts = new HashMap<>();
        for (int page = 0; page < 100; page++) {
            for (String word : texts.text(page).split("\\s+")) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(most / (100.0 * PageTexts.WORDS_A_PAGE)).isBetween(0.05, 0.12);
        assertThat(counts.values().stream().filter(count -> count == 1).count()).isGreaterThan(counts.size() / 3);
    }

    @Test
    void a_percentile_is_a_measured_value() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Timings.percentile(values, 50)).isEqualTo(3);
        assertThat(Timings.percentile(values, 99)).isEqualTo(5);
    }
}
