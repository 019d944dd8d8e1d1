package org.osefrance.archive.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UncertainDatePropertyTest {

    @Property
    void a_day_is_found_and_protected_on_itself(@ForAll("days") LocalDate day) {
        UncertainDate date = UncertainDate.parseEdtf(day.toString());
        assertThat(date).isEqualTo(UncertainDate.on(day));
        assertThat(date.latestForProtection()).contains(day);
    }

    @Property
    void the_less_exact_a_date_the_wider_it_is_found_and_the_longer_it_protects(@ForAll("days") LocalDate day) {
        UncertainDate exact = UncertainDate.on(day);
        UncertainDate month = UncertainDate.parseEdtf(YearMonth.from(day).toString());
        UncertainDate year = UncertainDate.parseEdtf(year(day));
        UncertainDate decade = UncertainDate.parseEdtf(year(day).substring(0, 3) + "X");
        assertContains(month, exact);
        assertContains(year, month);
        assertContains(decade, year);
    }

    @Property
    void about_protects_five_years_longer_and_is_found_on_both_sides(@ForAll("expressions") String edtf) {
        UncertainDate exact = UncertainDate.parseEdtf(edtf);
        UncertainDate about = UncertainDate.parseEdtf(edtf + "~");
        assertContains(about, exact);
        assertThat(about.latestForProtection())
                .contains(exact.latestForProtection().orElseThrow().plusYears(5));
        assertThat(UncertainDate.parseEdtf(edtf + "%").latestForProtection()).isEqualTo(about.latestForProtection());
    }

    @Property
    void a_range_reaches_from_the_first_day_of_one_to_the_last_of_the_other(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        UncertainDate range = UncertainDate.parseEdtf(first + "/" + last);
        assertThat(range.earliest()).contains(first);
        assertThat(range.latest()).contains(last);
        assertThat(range.latestForProtection()).contains(last);
        assertThat(UncertainDate.parseEdtf(first + "/..").latestForProtection()).isEmpty();
    }

    @Property
    void whatever_is_typed_is_a_date_or_a_named_refusal(@ForAll("scribbles") String text) {
        try {
            UncertainDate date = UncertainDate.parseEdtf(text);
            date.latestForProtection()
                    .ifPresent(day ->
                            assertThat(day).isAfterOrEqualTo(date.latest().orElseThrow()));
        } catch (EdtfException e) {
            assertThat(e).hasMessageContaining("'" + text.strip() + "'");
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 366 * 300)
                .map(days -> LocalDate.of(1750, 1, 1).plusDays(days));
    }

    @Provide
    Arbitrary<String> expressions() {
        return days().flatMap(day -> Arbitraries.of(
                day.toString(),
                YearMonth.from(day).toString(),
                year(day),
                year(day).substring(0, 3) + "X"));
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings().withChars("0123489X-/.?~%u ").ofMaxLength(16);
    }

    private static void assertContains(UncertainDate wide, UncertainDate narrow) {
        assertThat(wide.earliest().orElseThrow())
                .isBeforeOrEqualTo(narrow.earliest().orElseThrow());
        assertThat(wide.latest().orElseThrow()).isAfterOrEqualTo(narrow.latest().orElseThrow());
        assertThat(wide.latestForProtection().orElseThrow())
                .isAfterOrEqualTo(narrow.latestForProtection().orElseThrow());
    }

    private static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }
}
