package org.osefrance.archive.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

class CellLayoutTest {

    private static final TextMaker MAKER = new TextMaker.Extractor("tika", "3");

    @Test
    void words_stand_in_their_column_and_row() {
        PageText page = layOut("Maison  des\n\n Tilleuls");
        assertThat(page.image()).isEqualTo(new PixelSize(11, 3));
        assertThat(page.words())
                .containsExactly(
                        new Word("Maison", new PixelBox(0, 0, 6, 1), 1),
                        new Word("des", new PixelBox(8, 0, 3, 1), 1),
                        new Word("Tilleuls", new PixelBox(1, 2, 8, 1), 1));
        assertThat(page.plainText()).isEqualTo("Maison des\n\nTilleuls");
    }

    @Test
    void a_blank_text_stays_blank() {
        assertThat(layOut(" \n\t\n").blocks()).isEmpty();
        assertThat(layOut("").image()).isEqualTo(new PixelSize(1, 1));
    }

    @Property
    void whatever_the_text_no_word_is_outside_the_sheet(@ForAll String text) {
        PageText page = layOut(text);
        assertThat(page.words()).allSatisfy(word -> {
            assertThat(word.box().right()).isLessThanOrEqualTo(page.image().width());
            assertThat(word.box().bottom()).isLessThanOrEqualTo(page.image().height());
        });
    }

    private static PageText layOut(String text) {
        return CellLayout.of(text, MAKER, Instant.EPOCH);
    }
}
