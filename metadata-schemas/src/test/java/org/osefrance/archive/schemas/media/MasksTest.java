package org.osefrance.archive.schemas.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MasksTest {

    private static final PixelSize PAGE = new PixelSize(1000, 1000);
    private static final TextMaker MAKER = new TextMaker.Transcriber("an archivist");

    @Test
    void words_beneath_a_mask_are_gone_and_their_line_no_longer_tells_how_far_it_reached() {
        PageText text = text(
                line(word("Lise", 10, 10), word("Tilleul", 120, 10), word("1934", 240, 10)),
                line(word("Paul", 10, 60), word("Hêtre", 120, 60)));
        PageText left = text.without(new Masks(List.of(new PixelBox(115, 5, 300, 40))));
        assertThat(left.plainText()).isEqualTo("Lise\nPaul Hêtre");
        assertThat(left.lines().map(TextLine::box)).containsExactly(new PixelBox(10, 10, 100, 30), box(text, 1));
        assertThat(left.blocks().getFirst().box().right()).isEqualTo(220);
    }

    @Test
    void a_line_without_words_left_and_a_block_without_lines_are_gone() {
        PageText text = text(line(word("Lise", 10, 10)));
        assertThat(text.without(new Masks(List.of(new PixelBox(0, 0, 500, 500))))
                        .blocks())
                .isEmpty();
        assertThat(text.without(Masks.NONE)).isSameAs(text);
    }

    @Test
    void a_word_of_the_next_line_that_a_mask_only_grazes_stays() {
        PixelBox next = new PixelBox(10, 60, 100, 30);
        assertThat(Masks.hides(new PixelBox(0, 30, 500, 35), next)).isFalse();
        assertThat(Masks.hides(new PixelBox(0, 30, 500, 40), next)).isTrue();
    }

    @Property
    void what_a_mask_hides_a_larger_one_hides_too(
            @ForAll @IntRange(min = 0, max = 400) int x,
            @ForAll @IntRange(min = 0, max = 400) int y,
            @ForAll @IntRange(min = 1, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 300) int height,
            @ForAll @IntRange(min = 0, max = 50) int more) {
        PixelBox word = new PixelBox(200, 200, 90, 30);
        PixelBox mask = new PixelBox(x, y, width, height);
        PixelBox larger =
                new PixelBox(Math.max(0, x - more), Math.max(0, y - more), width + more, height + more).union(mask);
        if (Masks.hides(mask, word)) {
            assertThat(Masks.hides(larger, word)).isTrue();
            assertThat(new Masks(List.of(mask)).touch(word, 0)).isTrue();
        }
    }

    @Test
    void a_box_reads_as_it_is_written() {
        PixelBox box = new PixelBox(1, 2, 3, 4);
        assertThat(PixelBox.parse(box.toString())).isEqualTo(box);
        assertThatIllegalArgumentException().isThrownBy(() -> PixelBox.parse("1,2,3"));
        assertThatIllegalArgumentException().isThrownBy(() -> PixelBox.parse("1,2,3,x"));
    }

    private static PixelBox box(PageText text, int line) {
        return text.lines().toList().get(line).box();
    }

    private static PageText text(TextLine... lines) {
        PixelBox around = List.of(lines).stream()
                .map(TextLine::box)
                .reduce(PixelBox::union)
                .orElseThrow();
        return new PageText(PAGE, List.of(new TextBlock(around, List.of(lines))), MAKER, Instant.EPOCH);
    }

    private static TextLine line(Word... words) {
        return new TextLine(
                List.of(words).stream().map(Word::box).reduce(PixelBox::union).orElseThrow(), List.of(words));
    }

    private static Word word(String text, int x, int y) {
        return new Word(text, new PixelBox(x, y, 100, 30), 1);
    }
}
