package org.osefrance.archive.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osefrance.archive.portal.web.InventedSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class SearchPagesTest {

    private final MockMvcTester pages;

    SearchPagesTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    @Test
    void the_start_page_asks_one_question_in_french() {
        assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "lang=\"fr\"", "Que cherchez-vous", "name=\"q\"", "+33 1 99 00 00 00");
    }

    @Test
    void a_hit_says_what_it_is_where_it_is_and_why() {
        assertThat(pages.get().uri("/search?q=noyer"))
                .hasStatusOk()
                .bodyText()
                .contains("Registre de la maison des Tilleuls", "mars 1942", "FR-TIL TIL/1", "<mark>noyer</mark>");
    }
}
