package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class ContactPagesTest {

    private final MockMvcTester pages;

    ContactPagesTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    private String body(String address) throws Exception {
        return pages.get().uri(URI.create(address)).exchange().getResponse().getContentAsString();
    }

    @Test
    void every_way_to_reach_the_house_is_named() throws Exception {
        assertThat(body("/contact"))
                .contains("href=\"tel:+33199000000\"", "+33 1 99 00 00 00")
                .contains("href=\"mailto:archives@tilleuls.example\"")
                .contains("1, allée des Tilleuls", "00000 Saint-Aubin-les-Tilleuls")
                .contains("Par téléphone", "Par courriel", "Par la poste", "Et ensuite");
    }

    @Test
    void what_was_looked_for_is_told_back_and_begins_the_letter() throws Exception {
        assertThat(body("/contact?q=Rosa%20Tilleul"))
                .contains("Vous avez cherché", ">Rosa Tilleul</q>")
                .contains("mailto:archives@tilleuls.example?body=Rosa%20Tilleul");
    }

    @Test
    void a_page_that_is_wrong_is_named_by_its_lasting_address() throws Exception {
        String page = "/pages/" + InventedArchive.page(InventedArchive.REGISTER, 1);
        assertThat(body("/records/" + InventedArchive.REGISTER + "/pages/1"))
                .contains("href=\"/contact?about=" + page + "\"");
        assertThat(body("/contact?about=" + page))
                .contains("Il s’agit de cette page", "https://archives.example" + page)
                .doesNotContain("Vous avez cherché");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "/contact", "//elsewhere.example", "/records/x%3Cb%3E", "x"})
    void nothing_but_a_record_is_repeated(String about) throws Exception {
        assertThat(body("/contact?about=" + about))
                .doesNotContain("Il s’agit de cette page", "href=\"https://elsewhere");
    }
}
