package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class RuleSetTest {

    @Test
    void the_rules_in_force_carry_the_version_the_index_keeps() {
        assertThat(RuleSet.current().version()).isEqualTo(AccessRules.VERSION);
        assertThat(new AccessRules(RuleSet.current()).ruleSet()).isEqualTo(RuleSet.current());
    }

    @Test
    void the_years_of_p6_are_a_setting() {
        AccessFacts facts = Given.letter().persons(Given.these(Given.DIRECTOR)).released(Given.release(Scope.TEXT));
        AccessRules patient = new AccessRules(RuleSet.current().withP6Years(20));
        AccessRules hasty = new AccessRules(RuleSet.current().withP6Years(0));
        assertThat(patient.decide(facts, Given.online(View.PAGE)).openFrom()).contains(LocalDate.of(2038, 4, 10));
        assertThat(hasty.decide(facts, Given.online(View.PAGE)).outcome()).isEqualTo(Outcome.ALLOW);
    }

    @Test
    void rules_without_a_version_or_with_negative_years_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleSet.current().withP6Years(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleSet(0, 25, 120, 10, 25, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleSet(1, 25, 120, 10, 25, 0));
    }

    @Test
    void every_basis_is_said_once() {
        assertThat(Arrays.stream(Basis.values()).map(Basis::text))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }
}
