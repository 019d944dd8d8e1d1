package org.osefrance.archive.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/**
 * Reads Tesseract's TSV output of one page (tesseract(1), {@code tessedit_create_tsv}): a row per page, block, paragraph,
 * line and word, each with its box. Chosen over its ALTO because it is the same content without an XML parser. A
 * paragraph becomes a {@link TextBlock}; words of nothing but space (Tesseract's sign for a picture) are left out.
 */
final class TesseractTsv {

    private static final int LEVEL = 0;
    private static final int LEFT = 6;
    private static final int CONFIDENCE = 10;
    private static final int TEXT = 11;
    private static final double PERCENT = 100;

    private @Nullable PixelSize size;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<TextLine> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private @Nullable PixelBox paragraph;
    private @Nullable PixelBox line;

    private TesseractTsv() {}

    /**
     * What the rows say.
     *
     * @param size of the image as Tesseract saw it; absent when there was no page
     * @param blocks in reading order
     */
    record Content(Optional<PixelSize> size, List<TextBlock> blocks) {}

    /**
     * Reads the whole output.
     *
     * @throws IllegalArgumentException when a row is not as Tesseract writes it; the message holds the row's number
     */
    static Content read(String tsv) {
        var reader = new TesseractTsv();
        int number = 0;
        for (String row : tsv.split("\n")) {
            number++;
            if (number > 1 && !row.isEmpty()) {
                reader.row(number, row.split("\t", -1));
            }
        }
        reader.endParagraph();
        return new Content(Optional.ofNullable(reader.size), reader.blocks);
    }

    private void row(int number, String[] cells) {
        if (cells.length <= CONFIDENCE) {
            throw new IllegalArgumentException("row " + number + " of the reading has " + cells.length + " cells");
        }
        switch (cells[LEVEL]) {
            case "1" -> size = new PixelSize(integer(cells, LEFT + 2), integer(cells, LEFT + 3));
            case "2" -> endParagraph();
            case "3" -> {
                endParagraph();
                paragraph = box(cells);
            }
            case "4" -> {
                endLine();
                line = box(cells);
            }
            case "5" -> word(cells);
            default ->
                throw new IllegalArgumentException(
                        "row " + number + " of the reading is of level " + cells[LEVEL] + ", not 1 to 5");
        }
    }

    private void word(String[] cells) {
        String text = cells.length > TEXT ? cells[TEXT].strip() : "";
        if (text.isEmpty()) {
            return;
        }
        double confidence = Math.clamp(Double.parseDouble(cells[CONFIDENCE]) / PERCENT, 0, 1);
        for (String part : text.split("\\s+")) {
            words.add(new Word(part, box(cells), confidence));
        }
    }

    private void endLine() {
        if (!words.isEmpty() && line != null) {
            lines.add(new TextLine(line, words));
        }
        words.clear();
    }

    private void endParagraph() {
        endLine();
        if (!lines.isEmpty() && paragraph != null) {
            blocks.add(new TextBlock(paragraph, lines));
        }
        lines.clear();
    }

    /** Boxes of a stray dot can have no height, and of a turned block can begin outside the page. */
    private static PixelBox box(String[] cells) {
        return new PixelBox(
                Math.max(0, integer(cells, LEFT)),
                Math.max(0, integer(cells, LEFT + 1)),
                Math.max(1, integer(cells, LEFT + 2)),
                Math.max(1, integer(cells, LEFT + 3)));
    }

    private static int integer(String[] cells, int index) {
        return Integer.parseInt(cells[index]);
    }
}
