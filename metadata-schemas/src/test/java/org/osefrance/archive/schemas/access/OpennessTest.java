package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

class OpennessTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Test
    void the_more_open_answer_is_taken_and_the_first_of_equals() {
        AccessDecision denied = answer(Outcome.DENY, Optional.of(DAY));
        AccessDecision review = answer(Outcome.REVIEW, Optional.empty());
        assertThat(Openness.moreOpen(denied, review)).isEqualTo(review);
        assertThat(Openness.moreOpen(review, denied)).isEqualTo(review);
        AccessDecision other = answer(Outcome.DENY, Optional.empty());
        assertThat(Openness.moreOpen(denied, other)).isEqualTo(denied);
    }

    @Test
    void the_strictest_answer_opens_with_the_latest_day_of_all() {
        AccessDecision strictest = Openness.strictest(List.of(
                answer(Outcome.ALLOW, Optional.of(DAY.minusYears(9))),
                answer(Outcome.DENY, Optional.of(DAY)),
                answer(Outcome.ALLOW, Optional.empty())));
        assertThat(strictest.outcome()).isEqualTo(Outcome.DENY);
        assertThat(strictest.openFrom()).contains(DAY);
    }

    @Test
    void one_closure_without_a_day_leaves_none() {
        AccessDecision strictest = Openness.strictest(
                List.of(answer(Outcome.DENY, Optional.of(DAY)), answer(Outcome.REVIEW, Optional.empty())));
        assertThat(strictest.outcome()).isEqualTo(Outcome.DENY);
        assertThat(strictest.openFrom()).isEmpty();
    }

    @Test
    void one_never_is_never() {
        AccessDecision never = new AccessDecision(Outcome.DENY, Optional.empty(), true, List.of("law"));
        AccessDecision strictest = Openness.strictest(List.of(answer(Outcome.ALLOW, Optional.of(DAY)), never));
        assertThat(strictest.never()).isTrue();
        assertThat(strictest.openFrom()).isEmpty();
    }

    private static AccessDecision answer(Outcome outcome, Optional<LocalDate> openFrom) {
        return new AccessDecision(outcome, openFrom, false, List.of("policy"));
    }
}
