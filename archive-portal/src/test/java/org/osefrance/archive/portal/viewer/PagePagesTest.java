package org.osefrance.archive.portal.viewer;

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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class PagePagesTest {

    private static final String REGISTER = "/records/" + InventedArchive.REGISTER + "/pages/";

    private final MockMvcTester pages;

    PagePagesTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    private String body(String address) throws Exception {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @Test
    void every_hit_box_is_given_in_pixels_of_the_full_image() throws Exception {
        assertThat(body(REGISTER + "1?q=noyer"))
                .contains("viewBox=\"0 0 1800 2400\"")
                .containsOnlyOnce("data-hit=")
                .contains("data-hit=\"930,636,180,56\"");
    }

    @Test
    void a_word_broken_at_a_lines_end_has_two_boxes_of_one_hit() throws Exception {
        assertThat(body(REGISTER + "1?q=jardin"))
                .contains("2 passages sur cette page")
                .contains("data-hit=\"960,552,120,56\" data-of=\"1\"")
                .contains("data-hit=\"180,636,90,56\" data-of=\"1\"")
                .contains("<mark data-of=\"1\" id=\"hit-1\">jar-</mark>", "<mark data-of=\"1\">din</mark>");
    }

    @Test
    void the_hits_are_listed_with_the_lines_they_stand_on() throws Exception {
        assertThat(body(REGISTER + "1?q=jardin"))
                .contains(
                        "<a href=\"#hit-1\" dir=\"auto\" data-of=\"1\">Les enfants ont planté au <strong>jar-</strong></a>")
                .contains(
                        "<a href=\"#hit-2\" dir=\"auto\" data-of=\"2\">Le <strong>jardin</strong> est prêt pour l’été.</a>")
                .contains("id=\"hit-2\"");
        assertThat(body(REGISTER + "1")).doesNotContain("hit-list", "hit-count");
    }

    @Test
    void words_that_are_not_on_the_page_are_said_to_be_missing() throws Exception {
        assertThat(body(REGISTER + "1?q=Xylophon"))
                .contains("Ces mots ne sont pas sur cette page", "value=\"Xylophon\"")
                .doesNotContain("data-hit", "hit-list");
    }

    @Test
    void the_image_can_be_kept_under_a_name_that_says_what_it_is() throws Exception {
        assertThat(body(REGISTER + "2"))
                .contains("/iiif/image/3/" + InventedArchive.page(InventedArchive.REGISTER, 2)
                        + "/full/max/0/default.jpg\" download=\"TIL-1-page-2.jpg\"");
    }

    @Test
    void without_scripts_there_is_a_large_image_and_the_text() throws Exception {
        assertThat(body(REGISTER + "1"))
                .contains("/iiif/image/3/" + InventedArchive.page(InventedArchive.REGISTER, 1) + "/full/1400,/0/")
                .contains("Rosa Tilleul chante.")
                .doesNotContain("data-hit");
    }

    @Test
    void a_machines_reading_says_who_when_and_how_surely() throws Exception {
        assertThat(body(REGISTER + "1"))
                .contains("Lu par une machine (tesseract 5.3.0), le 21 novembre 2026.")
                .contains("quelques mots peuvent être faux", "<span class=\"unsure\">noyer.</span>");
    }

    @Test
    void what_no_machine_reads_is_said_beside_the_image() throws Exception {
        assertThat(body(REGISTER + "2"))
                .contains("une écriture à la main que la machine ne lit pas")
                .containsOnlyOnce("<details class=\"note unread\" data-kind=\"handwriting\">")
                .contains("<rect class=\"unread\" x=\"180\" y=\"2000\" width=\"600\" height=\"200\"");
        assertThat(body(REGISTER + "1")).doesNotContain("la machine ne lit pas", "data-unread");
    }

    @Test
    void a_persons_reading_is_never_marked_as_a_machines_and_names_nobody_of_the_house() throws Exception {
        assertThat(body(REGISTER + "3"))
                .contains("équipe des archives")
                .doesNotContain("Lu par une machine", "class=\"unsure\"", "Rosa Tilleul");
    }

    @Test
    void a_page_that_was_not_read_says_so() throws Exception {
        assertThat(body("/records/" + InventedArchive.UNREAD + "/pages/1?q=jardin"))
                .contains("Cette page n’a pas encore de texte", "the reader was killed after 60 seconds");
        assertThat(body(REGISTER + "1")).doesNotContain("Ce qui n’a pas marché");
    }

    @Test
    void turning_the_page_keeps_the_words_lit() throws Exception {
        assertThat(body(REGISTER + "2?q=jardin"))
                .contains("page 2 sur 3", "href=\"" + REGISTER + "1?q=jardin\"", "href=\"" + REGISTER + "3?q=jardin\"");
    }

    @Test
    void a_page_is_cited_by_an_address_that_does_not_shift_and_leads_there() throws Exception {
        String page = InventedArchive.page(InventedArchive.REGISTER, 2).value();
        assertThat(body(REGISTER + "2")).contains("https://archives.example/pages/" + page);
        assertThat(body(REGISTER + page + "?q=pommes")).contains("page 2 sur 3", "data-hit=");
    }

    @Test
    void hebrew_on_the_paper_runs_its_own_way_in_a_french_page() throws Exception {
        assertThat(body("/records/" + InventedArchive.SONGS + "/pages/1?q=%D7%92%D7%9F"))
                .contains("<span class=\"line\" dir=\"auto\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "x", "1.5", "page-of-nobody"})
    void a_page_that_is_not_there_is_not_here(String page) {
        assertThat(pages.get().uri(URI.create(REGISTER + page))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_page_that_stands_elsewhere_is_found_there_by_its_own_id() {
        assertThat(pages.get().uri(URI.create(REGISTER + "page-item-tilleuls-letter-1")))
                .hasRedirectedUrl("/records/item-tilleuls-letter/pages/1");
        assertThat(pages.get().uri(URI.create("/pages/page-item-tilleuls-letter-1")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
