package org.osefrance.archive.ingest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.index.authority.GivenNames;
import org.osefrance.archive.schemas.time.UncertainDate;

class DateFinderTest {

    private static final DateFinder FINDER = new DateFinder(DateForms.bundled());
    private static final Map<String, LanguageRules> RULES = LanguageRules.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            le 11/4/1932 ; 11/4/1932 ; 1932-04-11
            am 11.4.32 ; 11.4.32 ; 1932-04-11
            11-IV-1932 ; 11-IV-1932 ; 1932-04-11
            12 . III . 1938 ; 12 . III . 1938 ; 1938-03-12
            né le 11 avril 1932 ; 11 avril 1932 ; 1932-04-11
            le 1er mai 1934 ; 1er mai 1934 ; 1934-05-01
            Am 11. April 1932 ; 11. April 1932 ; 1932-04-11
            5. Jänner 1931 ; 5. Jänner 1931 ; 1931-01-05
            dnia 11 kwietnia 1932 ; 11 kwietnia 1932 ; 1932-04-11
            dne 3. května 1942 ; 3. května 1942 ; 1942-05-03
            1932. ápr. 11. ; 1932. ápr. 11 ; 1932-04-11
            11 апреля 1932 г. ; 11 апреля 1932 ; 1932-04-11
            on the 5th of May 1940 ; 5th of May 1940 ; 1940-05-05
            October 22, 1940 ; October 22, 1940 ; 1940-10-22
            vom 29./12.1871 ; 29./12.1871 ; 1871-12-29
            1942-08-26 ; 1942-08-26 ; 1942-08-26
            in August 1942 ; August 1942 ; 1942-08
            début septembre 1942 ; début septembre 1942 ; 1942-09~
            depuis 1939-1945 ; 1939-1945 ; 1939/1945
            im Jahre 1938 ; 1938 ; 1938
            """)
    void dates_are_found_with_what_they_mean(String text, String written, String edtf) {
        Mention date = best(text);
        assertThat(date.surface()).isEqualTo(written);
        assertThat(date.date().map(UncertainDate::edtf)).hasValue(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            on the 25th of May ; 25th of May
            5 Nissan 5692 ; 5 Nissan 5692
            printemps 1943 ; printemps 1943
            le 31.4.1932 ; 31.4.1932
            since April ; April
            Prague , Apr . 20th . ; Apr . 20th
            """)
    void what_cannot_be_computed_is_a_date_without_a_meaning(String text, String written) {
        Mention date = best(text);
        assertThat(date.surface()).isEqualTo(written);
        assertThat(date.date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BGBl. 702/1921", "Kutschkagasse 19-I/10", "No. 866", "100.000 Mark", "12345", "May I come in?"})
    void numbers_of_other_kinds_are_no_dates(String text) {
        assertThat(all(text)).isEmpty();
    }

    @Test
    void a_date_goes_before_what_lies_in_it() {
        List<Mention> kept = Overlaps.resolved(all("Seit dem 12. März 1938 und 1939."));
        assertThat(kept).extracting(Mention::surface).containsExactly("12. März 1938", "1939");
    }

    private static Mention best(String text) {
        return Overlaps.resolved(all(text)).getFirst();
    }

    private static List<Mention> all(String text) {
        List<Mention> found = new ArrayList<>();
        FINDER.find(
                Passage.of(text, ""),
                Objects.requireNonNull(RULES.get("")),
                new KnownNames(GivenNames.bundled()),
                found::add);
        return found;
    }
}
