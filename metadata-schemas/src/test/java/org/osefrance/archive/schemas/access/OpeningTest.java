package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Opening TODAY = from(DAY);
    private static final Opening TOMORROW = from(DAY.plusDays(1));
    private static final Opening ALWAYS = Opening.always(Basis.OPEN_AS_OF_RIGHT);
    private static final Opening CLOSED = Opening.closed(Basis.DEED_OF_GIFT);
    private static final Opening UNDECIDABLE = Opening.undecidable(Basis.NO_ANCHOR);
    private static final Opening NEVER = new Opening.Never(List.of(Basis.WEAPONS));

    @Test
    void the_latest_opening_governs() {
        assertThat(Opening.latest(List.of(TOMORROW, TODAY, ALWAYS))).isEqualTo(TOMORROW);
        assertThat(Opening.latest(List.of(ALWAYS, TODAY))).isEqualTo(TODAY);
    }

    @Test
    void what_has_no_day_is_later_than_any_day() {
        assertThat(Opening.latest(List.of(TOMORROW, CLOSED))).isEqualTo(CLOSED);
        assertThat(Opening.latest(List.of(CLOSED, UNDECIDABLE))).isEqualTo(UNDECIDABLE);
        assertThat(Opening.latest(List.of(NEVER, UNDECIDABLE, CLOSED))).isEqualTo(NEVER);
    }

    @Test
    void nothing_stated_is_undecidable() {
        assertThat(Opening.latest(List.of())).isEqualTo(Opening.undecidable(Basis.UNDESCRIBED));
    }

    @Test
    void only_a_day_that_has_come_or_no_condition_of_time_is_open() {
        assertThat(TODAY.isOpenOn(DAY)).isTrue();
        assertThat(ALWAYS.isOpenOn(DAY)).isTrue();
        assertThat(TOMORROW.isOpenOn(DAY)).isFalse();
        assertThat(CLOSED.isOpenOn(DAY)).isFalse();
        assertThat(UNDECIDABLE.isOpenOn(DAY)).isFalse();
        assertThat(NEVER.isOpenOn(LocalDate.of(9999, 1, 1))).isFalse();
    }

    private static Opening from(LocalDate day) {
        return new Opening.From(day, List.of(Basis.PRIVATE_LIFE));
    }
}
