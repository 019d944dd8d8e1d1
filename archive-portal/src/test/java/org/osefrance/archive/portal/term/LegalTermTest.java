package org.osefrance.archive.portal.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.index.search.HandSetClock;

class LegalTermTest {

    private final HandSetClock clock = new HandSetClock();

    @ParameterizedTest
    @CsvSource({
        "2031-01-31, 1, 2031-02-28",
        "2032-01-31, 1, 2032-02-29",
        "2031-03-31, 1, 2031-04-30",
        "2031-02-28, 1, 2031-03-28",
        "2031-12-31, 1, 2032-01-31",
        "2031-11-30, 3, 2032-02-29"
    })
    void a_period_of_months_ends_with_its_day_or_with_the_month(LocalDate begun, int months, LocalDate last) {
        assertThat(LegalTerm.months(months, begun, clock).last()).isEqualTo(last);
    }

    @Test
    void the_day_is_that_of_paris_and_not_of_greenwich() {
        clock.setParis(LocalDate.of(2031, 7, 1), LocalTime.of(0, 30));
        assertThat(LegalTerm.months(1, clock.instant(), clock).last()).isEqualTo(LocalDate.of(2031, 8, 1));
    }

    @Test
    void the_last_day_counts_to_its_end() {
        clock.setParis(LocalDate.of(2031, 1, 31), LocalTime.NOON);
        var begun = clock.instant();
        clock.setParis(LocalDate.of(2031, 2, 28), LocalTime.of(23, 59));
        assertThat(LegalTerm.months(1, begun, clock)).matches(term -> !term.isOver() && term.daysLeft() == 0);
        clock.setParis(LocalDate.of(2031, 3, 1), LocalTime.of(0, 0));
        assertThat(LegalTerm.months(1, begun, clock)).matches(term -> term.isOver() && term.daysLeft() == -1);
    }
}
