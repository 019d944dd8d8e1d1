package org.osefrance.archive.index.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegalClockTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration TEN_YEARS = Duration.ofDays(3653);

    private Instant shown = START;
    private Duration elapsed = Duration.ZERO;
    private final Clock machine = ((InstantSource) () -> shown).withZone(ZoneOffset.UTC);

    @Test
    void it_goes_with_the_machine_and_believes_a_machine_that_slept() {
        LegalClock clock = open(Optional.empty());
        pass(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(shown);
        shown = shown.plus(Duration.ofDays(30));
        assertThat(clock.instant()).isEqualTo(shown);
        assertThat(clock.isHeld()).isFalse();
        assertThat(clock.withZone(ZoneId.of("Europe/Paris")).instant()).isEqualTo(shown);
    }

    @Test
    void ten_years_forward_it_goes_on_from_what_it_knew_until_the_clock_is_set_right() {
        LegalClock clock = open(Optional.empty());
        shown = START.plus(TEN_YEARS);
        assertThat(clock.isHeld()).isTrue();
        pass(Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
        shown = START.plus(Duration.ofHours(2));
        assertThat(clock.isHeld()).isFalse();
        assertThat(clock.instant()).isEqualTo(shown);
    }

    @Test
    void a_leap_while_it_was_off_is_not_believed_until_somebody_says_so() {
        shown = START.plus(TEN_YEARS);
        LegalClock clock = open(Optional.of(START));
        assertThat(clock.isHeld()).isTrue();
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.shown()).isEqualTo(shown);
        clock.confirm();
        assertThat(clock.isHeld()).isFalse();
        assertThat(clock.instant()).isEqualTo(shown);
    }

    @Test
    void set_back_it_follows_and_forward_again_to_where_it_has_been_it_follows_too() {
        LegalClock clock = open(Optional.empty());
        shown = START.minus(TEN_YEARS);
        assertThat(clock.instant()).isEqualTo(shown);
        shown = START.plusSeconds(5);
        assertThat(clock.isHeld()).isFalse();
        assertThat(clock.instant()).isEqualTo(shown);
        shown = START.minus(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(shown);
        shown = START.plus(TEN_YEARS);
        assertThat(clock.instant()).as("back a day and forward ten years").isEqualTo(START.minus(Duration.ofDays(1)));
    }

    private LegalClock open(Optional<Instant> last) {
        return new LegalClock(machine, last, LegalClock.MONTH, () -> elapsed.toNanos());
    }

    private void pass(Duration time) {
        elapsed = elapsed.plus(time);
        shown = shown.plus(time);
    }
}
