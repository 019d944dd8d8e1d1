package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

class ReadingValuesTest {

    private static final PixelSize SIZE = new PixelSize(10, 10);
    private static final PixelBox BOX = new PixelBox(0, 0, 1, 1);

    private static Optional<PageText> page(String word, double confidence) {
        var line = new TextLine(BOX, List.of(new Word(word, BOX, confidence)));
        var maker = new TextMaker.Reader("x", "1", List.of("fra"));
        return Optional.of(new PageText(SIZE, List.of(new TextBlock(BOX, List.of(line))), maker, Instant.EPOCH));
    }

    @Test
    void a_result_is_one_line_with_points_and_tabs_in_any_locale() {
        assertThat(new TextResult("İstanbul", 2, 1234, 0.98765, "ok", true, Duration.ofMillis(12345)).line())
                .isEqualTo("İstanbul\t2\t1234\t0.988\tok\t12.35");
    }

    @Test
    void words_can_be_surer_and_no_surer_than_sure() {
        List<TextBlock> blocks = page("neuf", 0.5).orElseThrow().blocks();
        assertThat(Lines.words(Lines.surer(blocks, 1.5)).toList()).containsExactly(new Word("neuf", BOX, 0.75));
        assertThat(Lines.words(Lines.surer(blocks, 3)).toList()).containsExactly(new Word("neuf", BOX, 1));
    }

    @Test
    void the_confidence_of_a_file_weighs_its_pages_by_their_letters() {
        var pages =
                new Found.Pages(List.of(page("neuf-neuf", 1), Optional.empty(), page("x", 0)), List.of("page 2: no"));
        TextResult result = pages.result("a", Duration.ZERO);
        assertThat(result.confidence()).isCloseTo(0.9, within(1e-9));
        assertThat(result.words()).isEqualTo(2);
        assertThat(result.done()).isFalse();
    }

    @Test
    void a_file_of_empty_pages_is_read_with_no_confidence() {
        TextResult result = new Found.Pages(List.of(), List.of()).result("a", Duration.ZERO);
        assertThat(result.confidence()).isZero();
        assertThat(result.done()).isTrue();
    }

    @Test
    void a_damaged_file_tells_that_its_text_is_not_all() {
        var text = new Extraction.ExtractedText(
                List.of(" un  deux "), new TextMaker.Extractor("x", "1"), Optional.of("cut off"));
        TextResult result = new Found.Plain(text).result("a", Duration.ZERO);
        assertThat(result.status()).isEqualTo("extracted up to a damage: cut off");
        assertThat(result.words()).isEqualTo(2);
    }

    @Test
    void candidates_keep_their_order_and_are_named_once() {
        var languages = ReadingLanguages.among(List.of("deu", "fra", "deu")).after("fra");
        assertThat(languages.candidates()).containsExactly("deu", "fra");
        assertThat(languages.expected()).contains("fra");
        assertThat(ReadingLanguages.unknown().candidates()).isEmpty();
    }

    @Test
    void an_image_has_a_number_and_one_of_eight_orientations() {
        assertThatThrownBy(() -> new PageImage(Path.of("a"), -1, 1, SIZE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageImage(Path.of("a"), 0, 9, SIZE)).hasMessageContaining("not 0 and 9");
        assertThat(new PageImage(Path.of("a"), 0, 8, SIZE).isStoredUpright()).isFalse();
    }

    @Test
    void a_stem_is_the_name_without_its_last_extension() {
        assertThat(TextFiles.stem(Path.of("x", "a.b.tif"))).isEqualTo("a.b");
        assertThat(TextFiles.stem(Path.of("x", ".hidden"))).isEqualTo(".hidden");
        assertThat(TextFiles.stem(Path.of("plain"))).isEqualTo("plain");
    }
}
