package org.osefrance.archive.portal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

/** Sets words on an invented sheet as a typewriter does: every letter as wide as the next. */
public final class InventedPage {

    public static final PixelSize SHEET = new PixelSize(1800, 2400);
    public static final int LETTER = 30;
    public static final int HEIGHT = 56;
    private static final int MARGIN = 180;
    private static final int LINE = 84;

    private InventedPage() {}

    /** Paragraphs of lines; a word that ends in {@code ~} was read unsurely. */
    public static PageText of(TextMaker maker, boolean rightToLeft, List<List<String>> paragraphs) {
        List<TextBlock> blocks = new ArrayList<>();
        int y = 300;
        for (List<String> paragraph : paragraphs) {
            List<TextLine> lines = new ArrayList<>();
            for (String line : paragraph) {
                lines.add(line(line, y, rightToLeft));
                y += LINE;
            }
            PixelBox around =
                    lines.stream().map(TextLine::box).reduce(PixelBox::union).orElseThrow();
            blocks.add(new TextBlock(around, lines));
            y += LINE;
        }
        return new PageText(SHEET, blocks, maker, Instant.parse("2026-11-20T23:30:00Z"));
    }

    /** The same page with a note by hand at its foot. */
    public static PageText withHandwriting(PageText text) {
        var place = new PixelBox(MARGIN, SHEET.height() - 400, 600, 200);
        var note = new UnreadRegion(place, UnreadRegion.Kind.HANDWRITING);
        return new PageText(text.image(), text.blocks(), text.maker(), text.madeAt(), List.of(note));
    }

    private static TextLine line(String line, int y, boolean rightToLeft) {
        List<Word> words = new ArrayList<>();
        int x = MARGIN;
        for (String each : line.split(" ")) {
            boolean unsure = each.endsWith("~");
            String text = unsure ? each.substring(0, each.length() - 1) : each;
            int width = text.length() * LETTER;
            int start = rightToLeft ? SHEET.width() - x - width : x;
            words.add(new Word(text, new PixelBox(start, y, width, HEIGHT), unsure ? 0.4 : 0.93));
            x += width + LETTER;
        }
        PixelBox around = words.stream().map(Word::box).reduce(PixelBox::union).orElseThrow();
        return new TextLine(around, words);
    }
}
