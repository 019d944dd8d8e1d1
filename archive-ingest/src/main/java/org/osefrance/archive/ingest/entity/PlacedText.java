package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/**
 * A page as running text that remembers where each of its words stands. A word that was parted at the end of a line is one word; notes
 * that somebody put into the file are not of the document and left out, and so are signs for what nobody could read.
 */
final class PlacedText {

    private static final String HYPHENS = "-‐‑¬⸗\u00ad";

    private final StringBuilder text = new StringBuilder();
    private final List<Placed> words = new ArrayList<>();

    /**
     * A word, or the piece of one that stands on a line.
     *
     * @param line number of its line on the page, from 0
     */
    private record Placed(int start, int end, Word word, int line) {}

    private PlacedText() {}

    static PlacedText of(PageText page) {
        PlacedText placed = new PlacedText();
        int line = 0;
        for (TextBlock block : page.findable().blocks()) {
            if (block.kind() == TextBlock.Kind.PAGE) {
                for (TextLine written : block.lines()) {
                    placed.add(written, line++);
                }
                placed.text.append("\n\n");
            }
        }
        return placed;
    }

    String text() {
        return text.toString();
    }

    /** The words between two places of the text, a list a line. */
    List<List<Word>> between(int start, int end) {
        List<List<Word>> lines = new ArrayList<>();
        int before = -1;
        for (Placed placed : words) {
            if (placed.start() < end && start < placed.end()) {
                if (placed.line() != before) {
                    lines.add(new ArrayList<>());
                    before = placed.line();
                }
                lines.getLast().add(placed.word());
            }
        }
        return lines;
    }

    /** The box around some words. */
    static PixelBox around(List<Word> some) {
        return some.stream().map(Word::box).reduce(PixelBox::union).orElseThrow();
    }

    private void add(TextLine line, int number) {
        boolean first = true;
        for (Word word : line.words()) {
            if (word.isMark()) {
                continue;
            }
            boolean goesOn = first && joinsTheLast(word);
            if (!goesOn && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append(first ? '\n' : ' ');
            }
            int start = text.length();
            text.append(word.text());
            words.add(new Placed(start, text.length(), word, number));
            first = false;
        }
    }

    /** Takes the hyphen away where the word before it goes on here in small letters. */
    private boolean joinsTheLast(Word word) {
        int last = text.length() - 1;
        boolean joins = last > 0
                && HYPHENS.indexOf(text.charAt(last)) >= 0
                && Character.isLetter(text.charAt(last - 1))
                && Character.isLowerCase(word.text().codePointAt(0));
        if (joins) {
            text.setLength(last);
        }
        return joins;
    }
}
