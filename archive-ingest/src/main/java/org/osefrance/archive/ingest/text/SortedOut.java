package org.osefrance.archive.ingest.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.raster.Ink;
import org.osefrance.archive.ingest.raster.Strips;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

/**
 * What of a reading is text, and where something is written that is none. Of lines below a confidence of two fifths one
 * word in ten is right (measured on 47 scans), so they are no text: handwriting, stamps, the grain of paper; and a page of
 * which little of the rest is surer than even odds has none (a picture of leaves gave .16, the faintest carbon .31). Where rows of
 * ink the size of letters stand and nothing was read, the page says so and keeps no words.
 *
 * @param blocks the lines that were kept
 * @param unread from top to bottom
 */
record SortedOut(List<TextBlock> blocks, List<UnreadRegion> unread) {

    private static final double LEGIBLE = 0.4;
    private static final double LEAST_SURE = 0.25;
    private static final double LEAST_SURE_OF_FEW = 0.5;
    private static final int FEW = 10;
    private static final double TOGETHER = 1.2;
    private static final int LEAST_PIECES = 4;
    private static final double LEAST_SHARE = 0.01;
    private static final double LEAST_WITHOUT_TEXT = 0.5;
    private static final double SHORTEST_STROKE = 0.3;
    private static final double JOINED_UP = 1.7;
    private static final double MOSTLY = 0.4;

    SortedOut {
        blocks = List.copyOf(blocks);
        unread = List.copyOf(unread);
    }

    static SortedOut of(Sheet sheet, PageLook look) {
        List<TextBlock> kept = sheet.blocks().stream()
                .flatMap(block -> legible(block).stream())
                .toList();
        if (!isText(Lines.words(kept).toList())) {
            kept = List.of();
        }
        Strips strips = look.rowsBeside(Lines.words(kept).toList());
        List<PixelBox> regions = together(strips.lines(), strips.letter() * TOGETHER);
        List<UnreadRegion> unread = strips.share() < (kept.isEmpty() ? LEAST_WITHOUT_TEXT : LEAST_SHARE)
                ? List.of()
                : regions.stream()
                        .filter(region ->
                                strokes(look.ink(), region, strips.letter()).size() >= LEAST_PIECES)
                        .sorted(Comparator.comparingInt(PixelBox::y).thenComparingInt(PixelBox::x))
                        .map(region ->
                                new UnreadRegion(look.large(region, 1), kind(look.ink(), region, strips.letter())))
                        .toList();
        return new SortedOut(kept, unread);
    }

    private static Optional<TextBlock> legible(TextBlock block) {
        List<TextLine> lines = block.lines().stream()
                .filter(line -> Lines.confidence(line) >= LEGIBLE)
                .toList();
        if (lines.size() == block.lines().size()) {
            return Optional.of(block);
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(TextBlock.around(lines));
    }

    /** Whether enough of some words was read surely; of a few words more must be, as grain makes a few. */
    private static boolean isText(List<Word> words) {
        double letters = words.stream().mapToInt(word -> word.text().length()).sum();
        return Lines.sureLetters(words) >= letters * (words.size() < FEW ? LEAST_SURE_OF_FEW : LEAST_SURE);
    }

    /** Rows of ink as near to each other as the lines of a note make one region. */
    private static List<PixelBox> together(List<PixelBox> rows, double near) {
        var regions = new ArrayList<PixelBox>();
        for (PixelBox row : rows) {
            PixelBox region = row;
            for (int i = 0; i < regions.size(); i++) {
                if (isNear(regions.get(i), region, near)) {
                    region = region.union(regions.remove(i));
                    i = -1; // what grew may be near to one that was not near before
                }
            }
            regions.add(region);
        }
        return regions;
    }

    private static boolean isNear(PixelBox one, PixelBox other, double near) {
        return one.x() - near < other.right()
                && other.x() - near < one.right()
                && one.y() - near < other.bottom()
                && other.y() - near < one.bottom();
    }

    private static List<Ink.Piece> strokes(Ink ink, PixelBox region, double letter) {
        return ink.pieces().stream()
                .filter(piece -> piece.box().height() >= SHORTEST_STROKE * letter
                        && piece.box().overlap(region) == piece.box().area())
                .toList();
    }

    /** Pens join letters, types do not: most of the ink of a hand lies in pieces far wider than a letter is high. */
    private static UnreadRegion.Kind kind(Ink ink, PixelBox region, double letter) {
        List<Ink.Piece> strokes = strokes(ink, region, letter);
        double all = strokes.stream().mapToLong(Ink.Piece::area).sum();
        double joined = strokes.stream()
                .filter(piece -> piece.box().width() > JOINED_UP * letter)
                .mapToLong(Ink.Piece::area)
                .sum();
        return joined >= MOSTLY * all ? UnreadRegion.Kind.HANDWRITING : UnreadRegion.Kind.UNREADABLE;
    }
}
