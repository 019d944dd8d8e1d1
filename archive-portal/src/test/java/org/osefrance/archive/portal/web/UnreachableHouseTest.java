package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An archive nobody has given a telephone number or an address says so, and promises nothing that cannot be kept. */
@SpringBootTest(
        classes = {InventedSite.class, UnreachableHouseTest.Unreachable.class},
        properties = "spring.main.allow-bean-definition-overriding=true")
@AutoConfigureMockMvc
class UnreachableHouseTest {

    /** Not annotated as configuration, so that nothing else ever scans it. */
    static class Unreachable {
        @Bean
        Site site() {
            return new Site(
                    "Archives des Tilleuls", new Reach("", "", List.of()), URI.create("https://archives.example"), "");
        }
    }

    private final MockMvcTester pages;

    UnreachableHouseTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Aucun numéro de téléphone, Et ensuite",
        "en, No telephone number, And then",
        "de, noch keine Telefonnummer, Und dann",
        "he, עדיין לא נמסרו, ומה הלאה"
    })
    void the_contact_page_says_that_there_is_no_way_yet(String language, String said, String promised) {
        assertThat(pages.get().uri("/contact?q=Rosa&lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(said)
                .doesNotContain(promised, "href=\"tel:", "mailto:", "class=\"ways\"");
    }

    @ParameterizedTest
    @CsvSource({"/", "/about", "/search?q=jardin"})
    void no_page_shows_an_empty_telephone(String address) {
        assertThat(pages.get().uri(URI.create(address))).bodyText().doesNotContain("tel:", "class=\"telephone\"");
    }
}
