package org.osefrance.archive.schemas.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuarterTurnTest {

    @Property
    void turning_back_gives_the_very_same_box(
            @ForAll QuarterTurn turn,
            @ForAll @IntRange(min = 0, max = 400) int x,
            @ForAll @IntRange(min = 0, max = 300) int y,
            @ForAll @IntRange(min = 1, max = 50) int width,
            @ForAll @IntRange(min = 1, max = 50) int height) {
        PixelSize size = new PixelSize(450, 350);
        PixelBox box = new PixelBox(x, y, width, height);
        PixelBox turned = turn.of(box, size);
        assertThat(turn.back().of(turned, turn.of(size))).isEqualTo(box);
        assertThat(turned.right()).isLessThanOrEqualTo(turn.of(size).width());
        assertThat(turned.bottom()).isLessThanOrEqualTo(turn.of(size).height());
        assertThat(turned.area()).isEqualTo(box.area());
    }

    @Property
    void two_turns_are_one(@ForAll QuarterTurn first, @ForAll QuarterTurn second) {
        PixelSize size = new PixelSize(450, 350);
        PixelBox box = new PixelBox(7, 11, 13, 17);
        assertThat(second.of(first.of(box, size), first.of(size)))
                .isEqualTo(first.then(second).of(box, size));
        assertThat(second.of(first.of(size))).isEqualTo(first.then(second).of(size));
        assertThat(first.then(first.back())).isEqualTo(QuarterTurn.NONE);
    }

    @Test
    void a_quarter_brings_the_top_left_corner_to_the_top_right() {
        PixelSize size = new PixelSize(100, 40);
        assertThat(QuarterTurn.QUARTER.of(new PixelBox(0, 0, 10, 4), size)).isEqualTo(new PixelBox(36, 0, 4, 10));
        assertThat(QuarterTurn.HALF.of(new PixelBox(0, 0, 10, 4), size)).isEqualTo(new PixelBox(90, 36, 10, 4));
        assertThat(QuarterTurn.THREE_QUARTERS.of(new PixelBox(0, 0, 10, 4), size))
                .isEqualTo(new PixelBox(0, 90, 4, 10));
    }

    @Test
    void a_text_turns_with_its_image_and_comes_back_whole() {
        PixelBox box = new PixelBox(5, 6, 30, 8);
        PageText text = new PageText(
                new PixelSize(100, 40),
                List.of(TextBlock.around(List.of(TextLine.around(List.of(new Word("mot", box, 0.5)))))),
                new TextMaker.Reader("reader", "1", List.of("fra")),
                Instant.EPOCH,
                List.of(new UnreadRegion(new PixelBox(50, 20, 9, 9), UnreadRegion.Kind.HANDWRITING)));
        PageText turned = text.turned(QuarterTurn.QUARTER);
        assertThat(turned.image()).isEqualTo(new PixelSize(40, 100));
        assertThat(turned.words().findFirst().orElseThrow().box()).isEqualTo(new PixelBox(26, 5, 8, 30));
        assertThat(turned.unread().getFirst().box()).isEqualTo(new PixelBox(11, 50, 9, 9));
        assertThat(turned.turned(QuarterTurn.THREE_QUARTERS)).isEqualTo(text);
        assertThat(text.isPlaced()).isTrue();
        assertThat(text.somewhereOn(new PixelSize(9, 9)).isPlaced()).isFalse();
        assertThat(text.somewhereOn(new PixelSize(9, 9)).plainText()).isEqualTo(text.plainText());
        assertThat(text.somewhereOn(new PixelSize(9, 9)).unread()).isEmpty();
    }
}
