package org.osefrance.archive.schemas.format.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.format.iiif.Manifest.LabelledText;
import org.osefrance.archive.schemas.format.iiif.Manifest.ManifestPage;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestWriterTest {

    private static final String BASE = "https://archive.example.org";
    private static final RecordId ITEM = new RecordId("item-letter");
    private static final LanguageMap TITLE = LanguageMap.of(Map.of("fr", "Lettre", "en", "Letter"));

    private final JsonNode json = written(manifest(true));
    private final JsonNode canvas = json.get("items").get(0);

    @Test
    void a_manifest_has_what_the_specification_requires() {
        assertThat(json.propertyNames()).first().isEqualTo("@context");
        assertThat(json.get("@context").stringValue()).isEqualTo("http://iiif.io/api/presentation/3/context.json");
        assertThat(json.get("id").stringValue()).isEqualTo(BASE + "/iiif/presentation/3/item-letter/manifest");
        assertThat(json.get("type").stringValue()).isEqualTo("Manifest");
        assertThat(json.get("label")).hasToString("{\"en\":[\"Letter\"],\"fr\":[\"Lettre\"]}");
        assertThat(json.get("items")).hasSize(2);
    }

    @Test
    void each_page_is_a_canvas_of_the_size_of_its_image() {
        assertThat(canvas.get("id").stringValue()).isEqualTo(BASE + "/iiif/presentation/3/canvas/page-1");
        assertThat(canvas.get("type").stringValue()).isEqualTo("Canvas");
        assertThat(canvas.get("label")).hasToString("{\"none\":[\"1\"]}");
        assertThat(canvas.get("width").intValue()).isEqualTo(1000);
        assertThat(canvas.get("height").intValue()).isEqualTo(1400);
    }

    @Test
    void the_image_is_painted_onto_the_canvas_with_both_its_services() {
        JsonNode page = canvas.get("items").get(0);
        assertThat(page.get("type").stringValue()).isEqualTo("AnnotationPage");
        JsonNode painting = page.get("items").get(0);
        assertThat(painting.get("type").stringValue()).isEqualTo("Annotation");
        assertThat(painting.get("motivation").stringValue()).isEqualTo("painting");
        assertThat(painting.get("target")).isEqualTo(canvas.get("id"));
        JsonNode body = painting.get("body");
        assertThat(body.get("id").stringValue()).isEqualTo(BASE + "/iiif/image/3/page-1/full/max/0/default.jpg");
        assertThat(body.get("type").stringValue()).isEqualTo("Image");
        assertThat(body.get("format").stringValue()).isEqualTo("image/jpeg");
        assertThat(body.get("service").get(0))
                .hasToString("{\"id\":\"" + BASE
                        + "/iiif/image/3/page-1\",\"type\":\"ImageService3\",\"profile\":\"level2\"}");
        assertThat(body.get("service").get(1).get("@id").stringValue()).isEqualTo(BASE + "/iiif/image/2/page-1");
    }

    @Test
    void the_thumbnail_asks_for_a_size_that_is_ready_made() {
        JsonNode thumbnail = canvas.get("thumbnail").get(0);
        assertThat(thumbnail.get("id").stringValue())
                .isEqualTo(BASE + "/iiif/image/3/page-1/full/100,140/0/default.jpg");
        assertThat(json.get("thumbnail").get(0)).isEqualTo(thumbnail);
        assertThat(json.get("items").get(1).has("thumbnail")).isFalse();
    }

    @Test
    void what_must_be_said_and_where_to_search_are_stated() {
        assertThat(json.get("requiredStatement"))
                .hasToString("{\"label\":{\"fr\":[\"Attribution\"]},\"value\":{\"none\":[\"DOCUMENT INVENTÉ\"]}}");
        assertThat(json.get("rights").stringValue()).isEqualTo("http://rightsstatements.org/vocab/InC/1.0/");
        assertThat(json.get("service").get(0))
                .hasToString("{\"id\":\"" + BASE + "/iiif/search/2/item-letter\",\"type\":\"SearchService2\"}");
        assertThat(json.get("homepage").get(0).get("id").stringValue()).isEqualTo(BASE + "/records/item-letter");
        assertThat(json.get("metadata")).hasSize(1);
        assertThat(written(manifest(false)).has("service")).isFalse();
    }

    @Test
    void an_item_without_visible_pages_has_no_manifest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Manifest(ITEM, TITLE, List.of(), List.of(), Optional.empty(), Optional.empty(), false))
                .withMessageContaining("item-letter");
    }

    @Test
    void addresses_are_made_from_a_base_without_a_slash_at_its_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IiifAddresses(BASE + "/"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IiifAddresses("archive.example.org"));
    }

    private static Manifest manifest(boolean searchable) {
        ManifestPage first = new ManifestPage(
                new RecordId("page-1"),
                "page-1",
                LanguageMap.none("1"),
                new PixelSize(1000, 1400),
                Optional.of(new PixelSize(100, 140)));
        ManifestPage second = new ManifestPage(
                new RecordId("page-2"), "page-2.2", LanguageMap.none("2"), new PixelSize(900, 1400), Optional.empty());
        return new Manifest(
                ITEM,
                TITLE,
                List.of(first, second),
                List.of(new LabelledText(LanguageMap.of("fr", "Cote"), LanguageMap.none("A/1"))),
                Optional.of(
                        new LabelledText(LanguageMap.of("fr", "Attribution"), LanguageMap.none("DOCUMENT INVENTÉ"))),
                Optional.of("http://rightsstatements.org/vocab/InC/1.0/"),
                searchable);
    }

    private static JsonNode written(Manifest manifest) {
        return JsonMapper.shared().readTree(new ManifestWriter(new IiifAddresses(BASE)).write(manifest));
    }
}
