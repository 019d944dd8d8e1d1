package org.osefrance.archive.portal.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

class PlaceFormTest {

    private static final PixelSize PAGE = new PixelSize(1_000, 1_400);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_box_that_reaches_beyond_the_page_ends_at_its_edge() throws Exception {
        assertThat(place("10.4", "20", "30", "40").box(PAGE)).isEqualTo(new PixelBox(10, 20, 30, 40));
        assertThat(place("-5", "-5", "50", "50").box(PAGE)).isEqualTo(new PixelBox(0, 0, 45, 45));
        assertThat(place("990", "1390", "500", "500").box(PAGE)).isEqualTo(new PixelBox(990, 1390, 10, 10));
    }

    @ParameterizedTest
    @CsvSource({"'',1,1,1", "1,1,0,5", "1,1,5,-5", "x,1,1,1", "1000,1,5,5", "NaN,1,1,1", "1e12,1,1,1"})
    void what_is_no_box_on_the_page_is_told(String x, String y, String width, String height) {
        assertThatThrownBy(() -> place(x, y, width, height).box(PAGE))
                .isInstanceOf(PlaceForm.UnusableException.class)
                .hasMessage("redaction.no-box");
    }

    @Test
    void a_last_day_lies_ahead_and_may_be_left_out() throws Exception {
        assertThat(until("").lastDay(TODAY)).isEmpty();
        assertThat(until(" 2026-11-22 ").lastDay(TODAY)).hasValue(TODAY);
        assertThatThrownBy(() -> until("2026-11-21").lastDay(TODAY)).hasMessage("redaction.past");
        assertThatThrownBy(() -> until("22/11/2030").lastDay(TODAY)).hasMessage("redaction.unreadable-date");
    }

    @Test
    void a_reason_is_one_line_and_never_missing() throws Exception {
        assertThat(because(" health\nof a living person ").why()).isEqualTo("health of a living person");
        assertThatThrownBy(() -> because(" \t").why()).hasMessage("redaction.no-reason");
    }

    private static PlaceForm place(String x, String y, String width, String height) {
        return new PlaceForm(x, y, width, height, "", "");
    }

    private static PlaceForm until(String day) {
        return new PlaceForm("", "", "", "", day, "");
    }

    private static PlaceForm because(String reason) {
        return new PlaceForm("", "", "", "", "", reason);
    }
}
