package org.osefrance.archive.portal.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.portal.objection.TakeDown.State;
import org.osefrance.archive.schemas.access.Objection;

/** What several objections against one record come to: the strongest of them, and nothing where none touched it. */
class RecordHiderTest {

    private static final TakeDown WAITING = of(Hiding.HIDDEN, State.OPEN, Optional.empty());
    private static final TakeDown APPEALED = of(Hiding.HIDDEN, State.APPEALED, Optional.of(Outcome.REJECTED));
    private static final TakeDown REJECTED = of(Hiding.HIDDEN, State.DECIDED, Optional.of(Outcome.REJECTED));
    private static final TakeDown UPHELD = of(Hiding.HIDDEN, State.FINAL, Optional.of(Outcome.UPHELD));
    private static final TakeDown BEYOND = of(Hiding.LIMIT, State.OPEN, Optional.empty());

    @Test
    void one_that_waits_hides() {
        assertThat(RecordHider.wanted(List.of(WAITING))).contains(Objection.PENDING);
        assertThat(RecordHider.wanted(List.of(APPEALED))).contains(Objection.PENDING);
    }

    @Test
    void one_that_was_rejected_does_not_open_what_another_hides() {
        assertThat(RecordHider.wanted(List.of(REJECTED, WAITING))).contains(Objection.PENDING);
        assertThat(RecordHider.wanted(List.of(WAITING, REJECTED))).contains(Objection.PENDING);
        assertThat(RecordHider.wanted(List.of(UPHELD, REJECTED, WAITING))).contains(Objection.UPHELD);
        assertThat(RecordHider.wanted(List.of(REJECTED))).contains(Objection.REJECTED);
    }

    @Test
    void one_that_hid_nothing_changes_nothing_until_it_is_upheld() {
        assertThat(RecordHider.wanted(List.of(BEYOND))).isEmpty();
        assertThat(RecordHider.wanted(List.of(of(Hiding.LIMIT, State.DECIDED, Optional.of(Outcome.REJECTED)))))
                .isEmpty();
        assertThat(RecordHider.wanted(List.of(of(Hiding.LIMIT, State.DECIDED, Optional.of(Outcome.UPHELD)))))
                .contains(Objection.UPHELD);
    }

    private static TakeDown of(Hiding hiding, State state, Optional<Outcome> outcome) {
        return new TakeDown(
                1,
                Instant.EPOCH,
                new TakeDown.Matter(Optional.empty(), "", "", "", ""),
                Letter.of("OTHER", "", Letter.Contact.none(), "fr"),
                new TakeDown.Standing(hiding, state, outcome),
                List.of());
    }
}
