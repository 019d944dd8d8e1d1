package org.osefrance.archive.portal.manifest;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class ManifestTest {

    private static final String BASE = "https://archives.example/iiif/";
    private static final String CANVAS = BASE + "presentation/3/canvas/page-" + InventedArchive.REGISTER + "-";

    private final MockMvcTester pages;

    ManifestTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    private JsonNode json(String address, String context) throws Exception {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        assertThat(result)
                .headers()
                .hasValue("Access-Control-Allow-Origin", "*")
                .hasValue("Content-Type", "application/ld+json;profile=\"" + context + "\"");
        return new JsonMapper().readTree(result.getResponse().getContentAsByteArray());
    }

    private JsonNode manifest(Object item) throws Exception {
        return json("/iiif/presentation/3/" + item + "/manifest", "http://iiif.io/api/presentation/3/context.json");
    }

    private JsonNode search(String query) throws Exception {
        return json(
                "/iiif/search/2/" + InventedArchive.REGISTER + "?" + query, "http://iiif.io/api/search/2/context.json");
    }

    @Test
    void an_item_is_a_manifest_with_a_canvas_a_page() throws Exception {
        JsonNode manifest = manifest(InventedArchive.REGISTER);
        assertThat(manifest.path("type").asString()).isEqualTo("Manifest");
        assertThat(manifest.path("items").size()).isEqualTo(3);
        JsonNode canvas = manifest.path("items").path(1);
        assertThat(canvas.path("id").asString()).isEqualTo(CANVAS + 2);
        assertThat(canvas.path("width").asInt()).isEqualTo(1800);
        assertThat(canvas.path("label").path("he").path(0).asString()).isEqualTo("עמוד 2");
    }

    @Test
    void a_manifest_names_who_holds_it_and_its_reference_in_every_language() throws Exception {
        JsonNode manifest = manifest(InventedArchive.REGISTER);
        assertThat(manifest.path("requiredStatement").path("value").toString()).contains("Archives des Tilleuls");
        assertThat(manifest.path("metadata").toString()).contains("Cote", "Signatur", "FR-TIL TIL/1", "März 1942");
    }

    @Test
    void a_manifest_leads_to_the_search_within() throws Exception {
        assertThat(manifest(InventedArchive.REGISTER)
                        .path("service")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(BASE + "search/2/" + InventedArchive.REGISTER);
    }

    @Test
    void words_are_found_on_every_page_with_their_boxes() throws Exception {
        JsonNode items = search("q=jardin").path("items");
        assertThat(items.valueStream().map(item -> item.path("target").asString()))
                .containsExactly(
                        CANVAS + "1#xywh=960,552,120,56",
                        CANVAS + "1#xywh=180,636,90,56",
                        CANVAS + "1#xywh=270,972,180,56",
                        CANVAS + "2#xywh=270,300,180,56");
    }

    @Test
    void a_match_comes_with_the_words_around_it() throws Exception {
        assertThat(search("q=pommes").path("annotations").toString())
                .contains("\"prefix\":\"jardin de la maison donne des\"", "\"suffix\":\"et des noix.\"");
    }

    @Test
    void a_search_without_words_finds_nothing_and_names_what_it_ignores() throws Exception {
        assertThat(search("q=").path("items").size()).isZero();
        assertThat(search("q=noyer&motivation=painting&user=x").path("ignored").toString())
                .isEqualTo("[\"motivation\",\"user\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"item-tilleuls-closed", "item-tilleuls-nowhere", "0", "fonds-tilleuls"})
    void what_is_closed_or_unknown_or_no_document_is_not_here(String id) {
        assertThat(pages.get().uri("/iiif/presentation/3/" + id + "/manifest")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri("/iiif/search/2/" + id + "?q=jardin")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
