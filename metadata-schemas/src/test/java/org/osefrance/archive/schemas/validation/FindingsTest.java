package org.osefrance.archive.schemas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void findings_come_back_in_order_and_know_whether_something_was_lost() {
        findings.warning("GUESSED", "line 1, column 1", "taken for pixels");
        findings.error("LOST", "line 2, column 1", "left out");
        assertThat(findings.list()).extracting(Finding::isError).containsExactly(false, true);
        assertThat(findings.list().getLast()).hasToString("LOST line 2, column 1: left out");
    }

    @Test
    void a_flood_of_one_kind_does_not_bury_the_others() {
        for (int line = 1; line <= 1000; line++) {
            findings.warning("FLOOD", "line " + line, "again");
        }
        findings.error("LOST", "end", "left out");
        assertThat(findings.list()).hasSize(Findings.KEPT_PER_CODE + 2);
        assertThat(findings.list().getLast().message()).isEqualTo("and 980 more of this kind");
        assertThat(findings.list()).extracting(Finding::code).contains("LOST");
    }
}
