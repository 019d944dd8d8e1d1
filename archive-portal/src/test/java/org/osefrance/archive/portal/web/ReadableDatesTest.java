package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.schemas.time.UncertainDate;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReadableDatesTest {

    private final ReadableDates dates = new ReadableDates(texts());

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/portal");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "1942,fr,1942",
        "1942-03,fr,mars 1942",
        "1942-03,de,März 1942",
        "1942-03-05,fr,5 mars 1942",
        "1942-03-05,en,'March 5, 1942'",
        "1938/1946,fr,1938–1946",
        "1942-03/1942-05,fr,mars 1942 – mai 1942",
        "1941~,fr,vers 1941",
        "1941?,en,perhaps 1941",
        "1941%,de,vielleicht um 1941",
        "1943/..,fr,à partir de 1943",
        "../1943,fr,jusqu’à 1943"
    })
    void a_date_is_written_as_people_write_it(String edtf, String language, String words) {
        Language reader = Language.of(language).orElseThrow();
        assertThat(dates.of(UncertainDate.parseEdtf(edtf), reader.locale()).words())
                .isEqualTo(words);
    }

    @Test
    void the_form_of_the_document_stands_beside_where_it_says_something_else() {
        UncertainDate date = UncertainDate.of("en mars 42", "1942-03");
        assertThat(dates.of(date, Language.FRENCH.locale()).asWritten()).contains("en mars 42");
        assertThat(dates.of(UncertainDate.parseEdtf("1942-03"), Language.FRENCH.locale())
                        .asWritten())
                .isEmpty();
    }

    @Test
    void a_date_nobody_can_compute_is_shown_as_it_was_written() {
        UncertainDate date = UncertainDate.unreadable("le surlendemain de Pessah");
        assertThat(dates.of(date, Language.ENGLISH.locale()).words()).isEqualTo("le surlendemain de Pessah");
    }

    @Test
    void a_moment_is_of_the_day_it_is_in_paris() {
        assertThat(dates.day(Instant.parse("2026-11-20T23:30:00Z"), Language.FRENCH.locale()))
                .isEqualTo("21 novembre 2026");
    }
}
