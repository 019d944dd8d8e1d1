package org.osefrance.archive.ingest.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

/**
 * Lays out text that has no image on a sheet of character cells: column and row stand where pixels stand on a scan. Such
 * a page has no size in the catalogue, so nobody takes the cells for places on a picture.
 */
final class CellLayout {

    private static final Pattern WORD = Pattern.compile("\\S+");
    /** A word longer than this is no word of a letter but data somebody pasted. */
    private static final int LONGEST_LINE = 100_000;

    private CellLayout() {}

    /** The text with its words in cells; certain, because the file itself has them. */
    static PageText of(String text, TextMaker maker, Instant madeAt) {
        List<TextBlock> blocks = new ArrayList<>();
        List<TextLine> lines = new ArrayList<>();
        int row = 0;
        int width = 1;
        for (String written : (Iterable<String>) text.lines()::iterator) {
            String line = written.length() > LONGEST_LINE ? written.substring(0, LONGEST_LINE) : written;
            List<Word> words = words(line, row);
            if (words.isEmpty()) {
                close(lines, blocks);
            } else {
                width = Math.max(width, words.getLast().box().right());
                lines.add(TextLine.around(words));
            }
            row++;
        }
        close(lines, blocks);
        return new PageText(new PixelSize(width, Math.max(1, row)), blocks, maker, madeAt);
    }

    private static List<Word> words(String line, int row) {
        List<Word> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            String letters = word.group().replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}]", "");
            if (!letters.isEmpty() && letters.chars().noneMatch(Character::isWhitespace)) {
                words.add(new Word(letters, new PixelBox(word.start(), row, word.end() - word.start(), 1), 1));
            }
        }
        return words;
    }

    private static void close(List<TextLine> lines, List<TextBlock> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(TextBlock.around(lines));
            lines.clear();
        }
    }
}
