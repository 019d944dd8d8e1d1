package org.osefrance.archive.schemas.format.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.format.iiif.SearchAnnotations.Match;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchWriterTest {

    private static final String BASE = "https://archive.example.org";
    private static final RecordId ITEM = new RecordId("item-letter");
    private static final RecordId PAGE = new RecordId("page-1");
    private static final Match WHOLE =
            new Match(PAGE, List.of(new PixelBox(10, 20, 30, 40)), "Liebe ", "Eltern", ", heute");
    private static final Match BROKEN = new Match(
            PAGE, List.of(new PixelBox(700, 20, 60, 40), new PixelBox(10, 70, 50, 40)), "die ", "Kin-\nder", "");

    @Test
    void the_answer_is_an_annotation_page_at_the_address_that_was_asked() {
        JsonNode json = answer("l’été & co", List.of("user"), WHOLE);
        assertThat(json.propertyNames()).first().isEqualTo("@context");
        assertThat(json.get("@context").stringValue()).isEqualTo("http://iiif.io/api/search/2/context.json");
        assertThat(json.get("id").stringValue())
                .isEqualTo(BASE + "/iiif/search/2/item-letter?q=l%E2%80%99%C3%A9t%C3%A9+%26+co");
        assertThat(json.get("type").stringValue()).isEqualTo("AnnotationPage");
        assertThat(json.get("ignored")).hasToString("[\"user\"]");
    }

    @Test
    void a_match_stands_in_its_box_on_the_canvas() {
        JsonNode word = answer("Eltern", List.of(), WHOLE).get("items").get(0);
        assertThat(word.get("type").stringValue()).isEqualTo("Annotation");
        assertThat(word.get("motivation").stringValue()).isEqualTo("painting");
        assertThat(word.get("body"))
                .hasToString("{\"type\":\"TextualBody\",\"value\":\"Eltern\",\"format\":\"text/plain\"}");
        assertThat(word.get("target").stringValue())
                .isEqualTo(BASE + "/iiif/presentation/3/canvas/page-1#xywh=10,20,30,40");
    }

    @Test
    void the_text_around_a_match_refers_to_its_annotation() {
        JsonNode json = answer("Eltern", List.of(), WHOLE);
        JsonNode contexts = json.get("annotations").get(0);
        assertThat(contexts.get("type").stringValue()).isEqualTo("AnnotationPage");
        JsonNode context = contexts.get("items").get(0);
        assertThat(context.get("motivation").stringValue()).isEqualTo("contextualizing");
        JsonNode target = context.get("target");
        assertThat(target.get("type").stringValue()).isEqualTo("SpecificResource");
        assertThat(target.get("source")).isEqualTo(json.get("items").get(0).get("id"));
        assertThat(target.get("selector").get(0))
                .hasToString(
                        "{\"type\":\"TextQuoteSelector\",\"prefix\":\"Liebe \",\"exact\":\"Eltern\",\"suffix\":\", heute\"}");
    }

    @Test
    void a_word_broken_at_a_lines_end_has_two_boxes_and_one_context() {
        JsonNode json = answer("Kinder", List.of(), WHOLE, BROKEN);
        assertThat(json.get("items")).hasSize(3);
        assertThat(json.get("items").valueStream().map(item -> item.get("id").stringValue()))
                .doesNotHaveDuplicates();
        JsonNode contexts = json.get("annotations").get(0).get("items");
        assertThat(contexts).hasSize(2);
        assertThat(contexts.get(1).get("target")).hasSize(2);
    }

    @Test
    void nothing_found_is_an_empty_page() {
        JsonNode json = answer("nichts", List.of());
        assertThat(json.get("items")).isEmpty();
        assertThat(json.has("annotations")).isFalse();
        assertThat(json.has("ignored")).isFalse();
    }

    @Test
    void a_match_without_a_place_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Match(PAGE, List.of(), "", "x", ""));
    }

    private static JsonNode answer(String query, List<String> ignored, Match... matches) {
        SearchAnnotations answer = new SearchAnnotations(ITEM, query, List.of(matches), ignored);
        return JsonMapper.shared().readTree(new SearchWriter(new IiifAddresses(BASE)).write(answer));
    }
}
