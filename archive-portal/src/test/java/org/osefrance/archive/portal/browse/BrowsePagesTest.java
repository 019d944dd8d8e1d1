package org.osefrance.archive.portal.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.portal.web.InventedArchive;
import org.osefrance.archive.portal.web.InventedSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class BrowsePagesTest {

    private final MockMvcTester pages;

    BrowsePagesTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    private String body(String address) throws Exception {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @Test
    void the_collections_are_listed_with_what_is_inside() throws Exception {
        assertThat(body("/collections"))
                .contains("href=\"/collections/" + InventedArchive.FONDS + "\"", "Maison des Tilleuls")
                .contains("1938–1946", "FR-TIL TIL", "4 éléments");
    }

    @Test
    void a_collection_says_what_it_is_and_leads_to_series_and_documents() throws Exception {
        assertThat(body("/collections/" + InventedArchive.FONDS))
                .contains("ce fonds sert d’exemple", "français, allemand, hébreu")
                .contains("href=\"/collections/" + InventedArchive.SERIES + "\"")
                .contains("href=\"/records/" + InventedArchive.REGISTER + "\"", "3 pages")
                .contains("/full/300,400/0/default.jpg");
    }

    @Test
    void a_collection_is_cited_with_its_whole_address() throws Exception {
        assertThat(body("/collections/" + InventedArchive.SERIES))
                .contains("Citer", "FR-TIL TIL/2", "https://archives.example/collections/" + InventedArchive.SERIES);
        assertThat(body("/collections/" + InventedArchive.FONDS)).contains("<span class=\"kind\">série</span>");
    }

    @Test
    void a_list_goes_on_after_a_reference() throws Exception {
        assertThat(body("/collections/" + InventedArchive.FONDS + "?after=TIL/3"))
                .contains("Carnet sans lecture", "Début de la liste")
                .doesNotContain("Registre de la maison");
    }

    @Test
    void a_document_shows_its_pages_where_it_belongs_and_how_to_cite_it() throws Exception {
        assertThat(body("/records/" + InventedArchive.LETTER))
                .contains("href=\"/collections/" + InventedArchive.FONDS + "\"", ">Lettres</bdi></a>")
                .contains("vers 1941", "lettre de parent", "allemand")
                .contains("href=\"/records/" + InventedArchive.LETTER + "/pages/1\"")
                .contains("https://archives.example/records/" + InventedArchive.LETTER)
                .contains("/iiif/presentation/3/" + InventedArchive.LETTER + "/manifest");
    }

    @Test
    void a_unit_asked_for_in_the_wrong_room_is_shown_the_way() {
        assertThat(pages.get().uri("/records/" + InventedArchive.FONDS))
                .hasRedirectedUrl("/collections/" + InventedArchive.FONDS);
        assertThat(pages.get().uri("/collections/" + InventedArchive.LETTER))
                .hasRedirectedUrl("/records/" + InventedArchive.LETTER);
    }
}
