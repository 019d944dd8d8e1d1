package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

class WordTableTest {

    private static final PageText SAMPLE = Tilleuls.read("x");

    static List<PageText> texts() {
        PixelBox box = new PixelBox(1, 2, 3, 4);
        TextBlock empty = new TextBlock(box, List.of());
        TextLine blank = new TextLine(box, List.of());
        TextLine odd = new TextLine(box, List.of(new Word("word", box, 0), new Word("ילדים\"\\,;", box, 1 / 3d)));
        return List.of(
                text(List.of()),
                text(List.of(empty, empty)),
                text(List.of(new TextBlock(box, List.of(blank, odd)), empty)),
                text(List.of(new TextBlock(box, List.of(odd)), new TextBlock(box, List.of(odd), TextBlock.Kind.NOTE))),
                unread(text(List.of()), box),
                unread(Tilleuls.read("Chère Madame"), box),
                Tilleuls.read("Chère Madame", "les enfants"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_comes_back_as_it_was(PageText text) {
        assertThat(WordTable.read(WordTable.write(text), text.maker(), text.madeAt()))
                .isEqualTo(text);
    }

    @Test
    void makers_come_back_as_they_were() {
        for (TextMaker maker : List.of(
                new TextMaker.Reader("tesseract", "5.3.0", List.of()),
                new TextMaker.Reader("tesseract", "5.3.0", List.of("fra", "yid")),
                new TextMaker.Extractor("tika", "3.3.1"),
                new TextMaker.Transcriber("A. Archiviste"))) {
            assertThat(MakerLine.read(MakerLine.write(maker))).isEqualTo(maker);
        }
    }

    @Test
    void a_maker_of_another_kind_is_refused() {
        assertThatThrownBy(() -> MakerLine.read("oracle\tx")).hasMessageContaining("oracle");
    }

    private static PageText unread(PageText text, PixelBox box) {
        var regions = List.of(
                new UnreadRegion(box, UnreadRegion.Kind.HANDWRITING),
                new UnreadRegion(box, UnreadRegion.Kind.UNREADABLE));
        return new PageText(text.image(), text.blocks(), text.maker(), text.madeAt(), regions);
    }

    private static PageText text(List<TextBlock> blocks) {
        return new PageText(new PixelSize(10, 20), blocks, SAMPLE.maker(), SAMPLE.madeAt());
    }
}
