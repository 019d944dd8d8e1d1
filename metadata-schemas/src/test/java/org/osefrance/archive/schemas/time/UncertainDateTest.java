package org.osefrance.archive.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncertainDateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1985,              1985-01-01, 1985-12-31, 1985-12-31
            1980-07,           1980-07-01, 1980-07-31, 1980-07-31
            1944-02,           1944-02-01, 1944-02-29, 1944-02-29
            1942-02-02,        1942-02-02, 1942-02-02, 1942-02-02
            1950/1960,         1950-01-01, 1960-12-31, 1960-12-31
            1938/1946,         1938-01-01, 1946-12-31, 1946-12-31
            1943-11/1944-02,   1943-11-01, 1944-02-29, 1944-02-29
            1943-01~,          1942-12-01, 1943-02-28, 1948-01-31
            1932~,             1930-01-01, 1934-12-31, 1937-12-31
            1975~,             1973-01-01, 1977-12-31, 1980-12-31
            1942-12-06~,       1942-12-03, 1942-12-09, 1947-12-06
            1943?,             1943-01-01, 1943-12-31, 1943-12-31
            1943%,             1941-01-01, 1945-12-31, 1948-12-31
            1943-11~/1943-12,  1943-10-01, 1943-12-31, 1943-12-31
            193X,              1930-01-01, 1939-12-31, 1939-12-31
            19XX,              1900-01-01, 1999-12-31, 1999-12-31
            1943-XX,           1943-01-01, 1943-12-31, 1943-12-31
            1943-04-XX,        1943-04-01, 1943-04-30, 1943-04-30
            1943-21,           1943-03-01, 1943-06-30, 1943-06-30
            1942-22,           1942-06-01, 1942-09-30, 1942-09-30
            1942-23,           1942-09-01, 1942-11-30, 1942-11-30
            1942-24,           1942-12-01, 1943-02-28, 1943-02-28
            1942-24/1943-24,   1942-12-01, 1943-02-28, 1943-02-28
            ../1945,           ,           1945-12-31, 1945-12-31
            ../1942-04,        ,           1942-04-30, 1942-04-30
            /1945,             ,           1945-12-31, 1945-12-31
            1943/..,           1943-01-01, ,
            1941-10/,          1941-10-01, ,
            XXXX,              ,           ,
            """)
    void an_expression_has_a_range_to_find_it_and_a_last_day_to_protect_it(
            String edtf, LocalDate earliest, LocalDate latest, LocalDate protect) {
        UncertainDate date = UncertainDate.parseEdtf(edtf);
        assertThat(date.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(date.latest()).isEqualTo(Optional.ofNullable(latest));
        assertThat(date.latestForProtection()).isEqualTo(Optional.ofNullable(protect));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            194u,             write a capital X: 194X
            194x,             write a capital X: 194X
            1943/open,        write 1943/..
            unknown,          write 1943/..
            1943-13,          months run from 01 to 12
            1943-21-02,       months run from 01 to 12
            1933-02-29,       the days of 1933-02 run from 01 to 28
            1943-04-31,       the days of 1943-04 run from 01 to 30
            12/1943,          a year of four digits
            02.02.1942,       a year of four digits
            1942-2-2,         a year of four digits
            19431,            a year of four digits
            1943?-02,         at the very end
            193X-04,          a month needs its year
            1946/1938,        a range ends after it begins
            1938/1940/1946,   a range has one slash
            ../..,            a date on one side at least
            '',               such as 1985
            1942-02-02T10:00, a year of four digits
            relative,         a year of four digits
            """)
    void what_is_no_expression_is_refused_with_what_was_expected(String text, String expected) {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> UncertainDate.parseEdtf(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining(expected);
    }

    @Test
    void the_words_of_the_source_stay_beside_their_meaning() {
        UncertainDate date = UncertainDate.of("fév. 42", " 1942-02 ");
        assertThat(date.asWritten()).isEqualTo("fév. 42");
        assertThat(date.edtf()).isEqualTo("1942-02");
        assertThat(UncertainDate.parseEdtf("1942").asWritten()).isEqualTo("1942");
    }

    @Test
    void words_without_a_date_protect_nothing_and_are_found_under_no_day() {
        UncertainDate date = UncertainDate.unreadable("le surlendemain de Pessah");
        assertThat(date.earliest()).isEmpty();
        assertThat(date.latestForProtection()).isEmpty();
    }

    @Test
    void a_meaning_that_is_no_edtf_gives_no_day_to_count_from() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(1942, 2, 2));
        assertThat(new UncertainDate("2.2.42", "2.2.42", day, day).latestForProtection())
                .isEmpty();
    }

    @Test
    void a_window_wider_than_the_expression_protects_to_its_own_end() {
        UncertainDate hebrew = new UncertainDate(
                "5 Nissan 5692",
                "1932-04-10",
                Optional.of(LocalDate.of(1932, 4, 10)),
                Optional.of(LocalDate.of(1932, 4, 11)));
        assertThat(hebrew.latestForProtection()).contains(LocalDate.of(1932, 4, 11));
    }

    @Test
    void a_date_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UncertainDate(
                        "x", "1942", Optional.of(LocalDate.of(1942, 2, 2)), Optional.of(LocalDate.of(1942, 2, 1))))
                .withMessageContaining("before it begins");
    }

    @Test
    void one_date_is_surely_before_another_only_when_doubt_leaves_no_overlap() {
        UncertainDate born = UncertainDate.parseEdtf("1940-01-01");
        assertThat(UncertainDate.parseEdtf("1939-01-01").isSurelyBefore(born)).isTrue();
        assertThat(UncertainDate.parseEdtf("1939~").isSurelyBefore(born)).isFalse();
        assertThat(UncertainDate.parseEdtf("1940").overlaps(born)).isTrue();
        assertThat(UncertainDate.parseEdtf("1939/..").overlaps(born)).isTrue();
    }
}
