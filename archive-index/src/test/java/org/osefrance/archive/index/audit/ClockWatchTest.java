package org.osefrance.archive.index.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.schemas.access.Occasion;

class ClockWatchTest {

    private final HandSetClock clock = new HandSetClock();
    private final MemoryAudit audit = new MemoryAudit();

    @Test
    void a_clock_is_behind_from_five_minutes_before_the_latest_entry_on() {
        at(12, 0);
        ClockWatch watch = new ClockWatch(audit, Optional.empty(), clock);
        assertThat(watch.isBehind()).isFalse();
        watch.add(AuditEntry.done(clock.instant(), AuditContract.ADA, Action.OPEN, List.of(), Occasion.UNSAID));
        at(11, 55);
        assertThat(watch.isBehind()).isFalse();
        at(11, 54);
        assertThat(watch.isBehind()).isTrue();
        at(12, 1);
        assertThat(watch.isBehind()).isFalse();
    }

    @Test
    void whoever_sets_it_back_cannot_mend_that_with_another_entry() {
        at(12, 0);
        ClockWatch watch = new ClockWatch(audit, Optional.of(clock.instant()), clock);
        at(9, 0);
        watch.add(AuditContract.opened(AuditContract.ADA, -100_000));
        assertThat(watch.isBehind()).isTrue();
    }

    @Test
    void an_entry_that_was_not_kept_says_nothing_of_the_time() {
        at(12, 0);
        ClockWatch watch = new ClockWatch(audit, Optional.empty(), clock);
        audit.breakDown(true);
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(() -> watch.add(AuditContract.opened(AuditContract.ADA, 0)));
        at(1, 0);
        assertThat(watch.isBehind()).isFalse();
    }

    private void at(int hour, int minute) {
        clock.setParis(Holdings.TODAY, LocalTime.of(hour, minute));
    }
}
