package org.osefrance.archive.ingest.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

/** A page of invented text: every letter ten pixels wide and twenty high, every line thirty below the one before. */
final class DrawnText {

    static final int LETTER = 10;
    static final int HEIGHT = 20;
    static final int LINE = 30;
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private DrawnText() {}

    /** A page with these lines, a word where one stands in the line. */
    static PageText page(String... lines) {
        List<TextLine> written = new ArrayList<>();
        for (int number = 0; number < lines.length; number++) {
            List<Word> words = words(lines[number], number);
            if (!words.isEmpty()) {
                written.add(TextLine.around(words));
            }
        }
        return new PageText(
                new PixelSize(2000, 3000),
                List.of(TextBlock.around(written)),
                new TextMaker.Reader("invented", "1", List.of("fra")),
                NOON);
    }

    /** The same words, every word a line of its own, as some readers take tables. */
    static PageText scattered(String... lines) {
        PageText page = page(lines);
        List<TextBlock> blocks = page.words()
                .map(word -> TextBlock.around(List.of(TextLine.around(List.of(word)))))
                .toList();
        return new PageText(page.image(), blocks.reversed(), page.maker(), NOON);
    }

    private static List<Word> words(String line, int number) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : line.split(" ", -1)) {
            if (!word.isEmpty()) {
                PixelBox box = new PixelBox(at * LETTER, number * LINE, word.length() * LETTER, HEIGHT);
                words.add(new Word(word, box, 0.9));
            }
            at += word.length() + 1;
        }
        return words;
    }
}
