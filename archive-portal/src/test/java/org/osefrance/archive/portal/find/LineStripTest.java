package org.osefrance.archive.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.portal.viewer.PageHit;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.record.Page;

class LineStripTest {

    private static final Page PAGE = new Page(
            new RecordId("page-one"),
            new RecordId("item-one"),
            0,
            new RecordId("file-one"),
            0,
            Optional.of(new PixelSize(1000, 1400)));

    private static PageText sheet(int width, int height) {
        return new PageText(
                new PixelSize(width, height), List.of(), new TextMaker.Transcriber("Rosa Tilleul"), Instant.EPOCH);
    }

    private static PageHit hit(PixelBox... boxes) {
        return new PageHit(
                1,
                true,
                List.of(boxes).stream().map(box -> new Word("mot", box, 1)).toList());
    }

    @Property(tries = 200)
    void a_strip_lies_on_the_paper_and_holds_its_word(
            @ForAll @IntRange(min = 0, max = 900) int x,
            @ForAll @IntRange(min = 0, max = 1300) int y,
            @ForAll @IntRange(min = 1, max = 100) int width,
            @ForAll @IntRange(min = 1, max = 100) int height) {
        PixelBox word = new PixelBox(x, y, width, height);
        PixelBox region = LineStrip.around(PAGE, sheet(1000, 1400), hit(word))
                .orElseThrow()
                .region();
        assertThat(region.right()).isLessThanOrEqualTo(1000);
        assertThat(region.bottom()).isLessThanOrEqualTo(1400);
        assertThat(region.union(word)).isEqualTo(region);
    }

    @Test
    void a_word_that_lies_beside_the_image_gives_no_strip() {
        assertThat(LineStrip.around(PAGE, sheet(100, 100), hit(new PixelBox(90, 10, 20, 10))))
                .isEmpty();
    }

    @Test
    void only_boxes_that_are_on_the_strip_are_drawn_on_it() {
        PixelBox first = new PixelBox(800, 100, 100, 40);
        PixelBox second = new PixelBox(20, 600, 100, 40);
        assertThat(LineStrip.around(PAGE, sheet(1000, 1400), hit(first, second))
                        .orElseThrow()
                        .boxes())
                .containsExactly(first);
    }

    @Test
    void a_strip_is_never_asked_for_larger_than_the_paper_has_pixels() {
        assertThat(LineStrip.around(PAGE, sheet(300, 400), hit(new PixelBox(10, 10, 60, 30)))
                        .orElseThrow()
                        .src())
                .isEqualTo("/iiif/image/3/page-one/0,0,300,60/300,/0/default.jpg");
    }
}
