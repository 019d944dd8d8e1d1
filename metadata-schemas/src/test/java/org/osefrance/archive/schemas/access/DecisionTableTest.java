package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableTest {

    static List<DecisionRow> rows() {
        return DecisionTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_comes_out_as_stated(DecisionRow row) {
        Cells cells = new Cells(row.facts(), ";");
        AccessFacts facts = new TableFacts(row.category(), cells).read();
        AccessQuestion question = new TableQuestion(cells).read(row.day());
        RuleSet rules = cells.find("p6_years")
                .map(years -> RuleSet.current().withP6Years(Integer.parseInt(years)))
                .orElse(RuleSet.current());
        AccessDecision decision = new AccessRules(rules).decide(facts, question);
        assertThat(decision.outcome()).as("%s", decision).isEqualTo(row.outcome());
        assertThat(DecisionRow.openFrom(decision)).as("%s", decision).isEqualTo(row.openFrom());
        assertThat(decision.bases()).isNotEmpty();
        assertThat(cells.unread()).as("facts nobody read").isEmpty();
    }

    @Test
    void the_table_is_whole() {
        assertThat(rows()).hasSize(213).extracting(DecisionRow::id).doesNotHaveDuplicates();
    }
}
