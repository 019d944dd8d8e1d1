package org.osefrance.archive.ingest.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.Word;

/**
 * The words that a page shows, in the order of the file, each with its place on the image. Text that is not shown (the
 * layer that another program's reading lies in, below a scan) is left out.
 */
final class WordsOfPage extends PDFTextStripper {

    /** Shares of a glyph's height that a word reaches below its line and above its capitals. */
    private static final double BELOW = 0.3;

    private static final double ABOVE = 1.25;
    /** What is no letter to anybody: control, surrogate, private use, unassigned, separators. */
    private static final String NO_LETTERS = "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}\\uFFFD]";

    /** The same, where spaces stand between words. */
    static final String NO_LETTERS_BUT_SPACE = "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD]";

    private final Sheet sheet;
    private final PixelSize image;
    private final BlocksUnderWay blocks = new BlocksUnderWay();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private int words;
    private int letters;
    private int lost;

    private WordsOfPage(Sheet sheet, PixelSize image) {
        this.sheet = sheet;
        this.image = image;
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * Takes the words of a page, by its number from 0. PDFBox puts letters together along the page as it is turned; where most
     * of the text runs another way, the page is turned for it meanwhile.
     */
    static WordsOfPage of(PDDocument document, int index, Sheet sheet, PixelSize image) throws IOException {
        WordsOfPage words = takeFrom(document, index, sheet, image);
        int direction = words.mainDirection();
        if (direction == sheet.rotation()) {
            return words;
        }
        PDPage page = document.getPage(index);
        page.setRotation(direction);
        try {
            return takeFrom(document, index, sheet, image);
        } finally {
            page.setRotation(sheet.rotation());
        }
    }

    private static WordsOfPage takeFrom(PDDocument document, int index, Sheet sheet, PixelSize image)
            throws IOException {
        WordsOfPage words = new WordsOfPage(sheet, image);
        words.setStartPage(index + 1);
        words.setEndPage(index + 1);
        words.writeText(document, Writer.nullWriter());
        return words;
    }

    /** Degrees from the sheet's own baseline that most glyphs are written at: 0, 90, 180 or 270. */
    private int mainDirection() {
        return glyphs.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(sheet.rotation());
    }

    /** The blocks that have words; asked once. */
    List<TextBlock> blocks() {
        return blocks.finish();
    }

    int count() {
        return words;
    }

    /** Share of signs that the file gives no letter for, 0 to 1: a font without its table makes a text of nonsense. */
    double unknownLetters() {
        return letters == 0 ? 0 : (double) lost / letters;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP) {
            glyphs.merge((int) position.getDir(), 1, Integer::sum);
            super.processTextPosition(position);
        }
    }

    @Override
    protected void writeParagraphStart() {
        blocks.beginBlock();
    }

    @Override
    protected void writeLineSeparator() {
        blocks.beginLine();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        List<String> tokens = Arrays.stream(text.split("[\\s\\u00A0]+"))
                .filter(token -> !token.isEmpty())
                .toList();
        List<List<TextPosition>> groups = groups(positions);
        boolean paired = groups.size() == tokens.size();
        for (String token : tokens) {
            List<TextPosition> glyphs = paired ? take(groups, token) : positions;
            place(token, glyphs);
        }
    }

    private void place(String token, List<TextPosition> glyphs) {
        String word = token.replaceAll(NO_LETTERS, "");
        letters += token.length();
        lost += token.length() - word.length();
        @Nullable PixelBox box = box(glyphs);
        if (!word.isEmpty() && box != null) {
            blocks.add(new Word(word, box, 1));
            words++;
        }
    }

    /** A run of glyphs may hold spaces; the groups between them. */
    private static List<List<TextPosition>> groups(List<TextPosition> positions) {
        List<List<TextPosition>> groups = new ArrayList<>();
        boolean open = false;
        for (TextPosition position : positions) {
            boolean space =
                    position.getUnicode().isBlank() || position.getUnicode().equals("\u00A0");
            if (!space) {
                if (!open) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(position);
            }
            open = !space;
        }
        return groups;
    }

    /** The glyphs of a word. Where a run holds words written from the right, glyphs and words stand in different orders. */
    private static List<TextPosition> take(List<List<TextPosition>> groups, String token) {
        String wanted = sorted(token);
        Optional<List<TextPosition>> same = groups.stream()
                .filter(group -> sorted(written(group)).equals(wanted))
                .findFirst();
        List<TextPosition> taken = same.orElse(groups.getFirst());
        groups.remove(taken);
        return taken;
    }

    private static String written(List<TextPosition> group) {
        StringBuilder text = new StringBuilder();
        group.forEach(position -> text.append(position.getUnicode()));
        return text.toString();
    }

    private static String sorted(String text) {
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .sorted()
                .toArray();
        return new String(points, 0, points.length);
    }

    private @Nullable PixelBox box(List<TextPosition> glyphs) {
        List<Point2D.Double> corners = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            double x = glyph.getTextMatrix().getTranslateX();
            double y = glyph.getTextMatrix().getTranslateY();
            double length = Math.hypot(glyph.getEndX() - x, glyph.getEndY() - y);
            if (length > 0) {
                double upX = -(glyph.getEndY() - y) / length * glyph.getHeight();
                double upY = (glyph.getEndX() - x) / length * glyph.getHeight();
                corners.add(sheet.toImage(x - BELOW * upX, y - BELOW * upY, image));
                corners.add(sheet.toImage(x + ABOVE * upX, y + ABOVE * upY, image));
                corners.add(sheet.toImage(glyph.getEndX() - BELOW * upX, glyph.getEndY() - BELOW * upY, image));
                corners.add(sheet.toImage(glyph.getEndX() + ABOVE * upX, glyph.getEndY() + ABOVE * upY, image));
            }
        }
        return corners.isEmpty() ? null : Sheet.box(corners, image);
    }
}
