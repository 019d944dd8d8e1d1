package org.osefrance.archive.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.portal.web.InventedArchive;
import org.osefrance.archive.portal.web.InventedSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class SearchPagesTest {

    private final MockMvcTester pages;

    SearchPagesTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    private String body(String address) throws Exception {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @Test
    void the_start_page_asks_one_question_and_has_three_doors() throws Exception {
        assertThat(body("/"))
                .contains("Que cherchez-vous", "name=\"q\"", "+33 1 99 00 00 00")
                .contains("href=\"/search\"", "href=\"/collections\"", "href=\"/contact\"");
    }

    @Test
    void a_hit_says_what_it_is_where_it_is_and_why() throws Exception {
        assertThat(body("/search?q=noyer"))
                .contains("Nous avons trouvé une réponse", "Registre de la maison des Tilleuls")
                .contains("mars 1942", "mars 42", "FR-TIL TIL/1", ">Maison des Tilleuls</bdi>")
                .contains("Page 1", "<mark>noyer</mark>", "lu par une machine");
    }

    @Test
    void a_hit_names_its_kind_and_paper_names_the_question() throws Exception {
        assertThat(body("/search?q=noyer&lang=de"))
                .contains("Wir haben einen Eintrag gefunden", "<span class=\"kind\">Bericht</span>")
                .contains("Gesucht wurde:", "https://archives.example/search?q=noyer");
    }

    @Test
    void a_hit_leads_to_its_page_with_the_words_lit() throws Exception {
        assertThat(body("/search?q=noyer"))
                .contains("href=\"/records/" + InventedArchive.REGISTER + "/pages/1?q=noyer\"");
    }

    @Test
    void a_hit_shows_the_line_on_the_paper_with_its_box() throws Exception {
        assertThat(body("/search?q=Linden"))
                .contains("/iiif/image/3/" + InventedArchive.page(InventedArchive.LETTER, 1) + "/")
                .contains("<rect x=\"300\" y=\"384\" width=\"210\" height=\"56\"");
    }

    @Test
    void the_query_stays_in_its_box_and_is_told_back_when_it_was_read_otherwise() throws Exception {
        assertThat(body("/search?q=jardin%20%20Garten"))
                .contains("value=\"jardin  Garten\"", "Recherche comprise ainsi", ">jardin Garten</bdi>");
        assertThat(body("/search?q=jardin")).doesNotContain("Recherche comprise ainsi");
    }

    @Test
    void boxes_to_tick_have_counts_and_names_and_stay_ticked() throws Exception {
        assertThat(body("/search?q=Garten%20jardin&language=deu"))
                .contains("Nous avons trouvé une réponse", "Brief aus dem Garten", "allemand", "lettre de parent")
                .contains("name=\"language\" value=\"deu\" checked=\"checked\"")
                .doesNotContain("Registre de la maison");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=jardin", "/search?q=Xylophon", "/search?q=jardin&page=99", "/search"})
    void every_list_full_or_empty_ends_with_what_may_not_be_shown(String address) throws Exception {
        assertThat(body(address))
                .contains("parce que la personne est peut-être en vie", "tel:+33199000000", "\"/contact")
                .doesNotContainIgnoringCase("aucun résultat");
    }

    @Test
    void the_question_is_carried_to_those_who_can_look_further() throws Exception {
        assertThat(body("/search?q=Rosa%20%26%20Kind")).contains("href=\"/contact?q=Rosa%20%26%20Kind\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%22", "/search?q=-", "/search?page=x", "/search?q=a&page=-1", "/search?fonds="})
    void no_question_is_an_error(String address) throws Exception {
        assertThat(body(address)).contains("id=\"q\"");
    }
}
