package org.osefrance.archive.schemas.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.UnreadRegion.Kind;

class PageWorthTest {

    private static final TextMaker MACHINE = new TextMaker.Reader("reader", "1", List.of("fra"));
    private static final PixelBox LINE = new PixelBox(0, 0, 100, 10);

    private static PageText text(TextMaker maker, List<UnreadRegion> unread, double... confidences) {
        List<Word> words = Arrays.stream(confidences)
                .mapToObj(confidence -> new Word("mot", LINE, confidence))
                .toList();
        List<TextBlock> blocks =
                words.isEmpty() ? List.of() : List.of(new TextBlock(LINE, List.of(new TextLine(LINE, words))));
        return new PageText(new PixelSize(100, 100), blocks, maker, Instant.EPOCH, unread);
    }

    private static UnreadRegion unread(Kind kind) {
        return new UnreadRegion(new PixelBox(0, 50, 100, 10), kind);
    }

    @Test
    void a_machines_text_is_worth_what_it_was_sure_of() {
        assertThat(PageWorth.of(text(MACHINE, List.of(), 0.9, 0.8))).isEqualTo(PageWorth.OK);
        assertThat(PageWorth.of(text(MACHINE, List.of(), 0.9, 0.6))).isEqualTo(PageWorth.POOR);
    }

    @Test
    void what_could_not_be_read_makes_it_poor_and_handwriting_beside_it_does_not() {
        assertThat(PageWorth.of(text(MACHINE, List.of(unread(Kind.UNREADABLE)), 0.95)))
                .isEqualTo(PageWorth.POOR);
        assertThat(PageWorth.of(text(MACHINE, List.of(unread(Kind.HANDWRITING)), 0.95)))
                .isEqualTo(PageWorth.OK);
    }

    @Test
    void without_words_it_is_blank_or_unreadable() {
        assertThat(PageWorth.of(text(MACHINE, List.of()))).isEqualTo(PageWorth.BLANK);
        assertThat(PageWorth.of(text(MACHINE, List.of(unread(Kind.HANDWRITING)))))
                .isEqualTo(PageWorth.UNREADABLE);
    }

    @Test
    void a_person_is_believed() {
        assertThat(PageWorth.of(text(new TextMaker.Transcriber("Rosa Tilleul"), List.of(), 0.2)))
                .isEqualTo(PageWorth.OK);
    }

    @Test
    void words_a_machine_is_quite_unsure_of_are_not_looked_for_but_a_persons_are() {
        assertThat(text(MACHINE, List.of(), 0.29, 0.3).findable().words()).hasSize(1);
        assertThat(text(new TextMaker.Transcriber("Rosa Tilleul"), List.of(), 0.29)
                        .findable()
                        .words())
                .hasSize(1);
    }

    @Test
    void an_unread_place_goes_with_the_mask_that_touches_it() {
        PageText text = text(MACHINE, List.of(unread(Kind.HANDWRITING)), 0.9);
        assertThat(text.without(new Masks(List.of(new PixelBox(90, 55, 10, 30))))
                        .unread())
                .isEmpty();
        assertThat(text.without(new Masks(List.of(new PixelBox(90, 70, 10, 30))))
                        .unread())
                .hasSize(1);
    }
}
