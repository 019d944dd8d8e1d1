package org.osefrance.archive.ingest.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * Ink that looks like lines of letters and lies in no box of what was read.
 *
 * @param lines where such lines stand, in pixels of the picture the ink was found in
 * @param share of all ink of the size of letters, 0 to 1
 * @param letter height of a letter, in the same pixels
 */
public record Strips(List<PixelBox> lines, double share, double letter) {

    private static final double SHORTEST_LETTER = 0.3;
    private static final double TALLEST_LETTER = 1.6;
    private static final double WIDEST_PIECE = 6;
    private static final double NARROWEST_PIECE = 0.15;
    private static final double LARGEST_GAP = 1.5;
    private static final double SAME_LINE = 0.3;
    private static final int LEAST_PIECES = 4;
    private static final int MOST_PIECES = 20_000;
    private static final double LEAST_LENGTH = 3;
    private static final double TALLEST_LINE = 2.5;

    public Strips {
        lines = List.copyOf(lines);
    }

    /**
     * Looks for them.
     *
     * @param read boxes of what was read
     * @param letter height of a word's box on this page
     */
    public static Strips beside(List<PixelBox> read, Ink ink, double letter) {
        var covered = new Cover(ink, read, letter);
        List<Ink.Piece> letters = ink.pieces().stream()
                .filter(piece -> isLetter(piece.box(), letter))
                .toList();
        List<Ink.Piece> outside = letters.stream()
                .filter(piece -> !covered.holds(piece.box()))
                .sorted(Comparator.comparingInt(piece -> piece.box().x()))
                .toList();
        if (outside.size() > MOST_PIECES) {
            return new Strips(List.of(), 0, letter); // the grain of a photograph or of coarse paper
        }
        List<Row> rows = rows(outside, letter);
        double all = letters.stream().mapToLong(Ink.Piece::area).sum();
        double unread = rows.stream().mapToLong(row -> row.area).sum();
        return new Strips(rows.stream().map(row -> row.box).toList(), all == 0 ? 0 : unread / all, letter);
    }

    private static List<Row> rows(List<Ink.Piece> outside, double letter) {
        var rows = new ArrayList<Row>();
        for (Ink.Piece piece : outside) {
            rows.stream()
                    .filter(row -> row.takes(piece.box(), letter))
                    .findFirst()
                    .ifPresentOrElse(row -> row.add(piece), () -> rows.add(new Row(piece)));
        }
        rows.removeIf(row -> !row.isLine(letter));
        return rows;
    }

    private static boolean isLetter(PixelBox piece, double letter) {
        return piece.height() >= SHORTEST_LETTER * letter
                && piece.height() <= TALLEST_LETTER * letter
                && piece.width() >= NARROWEST_PIECE * letter
                && piece.width() <= WIDEST_PIECE * letter;
    }

    private static final class Row {
        private int count = 1;
        private long area;
        private PixelBox box;
        private PixelBox last;

        Row(Ink.Piece first) {
            this.box = first.box();
            this.last = first.box();
            this.area = first.area();
        }

        boolean takes(PixelBox piece, double letter) {
            int both = Math.min(last.bottom(), piece.bottom()) - Math.max(last.y(), piece.y());
            return piece.x() - box.right() < LARGEST_GAP * letter
                    && both > SAME_LINE * Math.min(last.height(), piece.height());
        }

        void add(Ink.Piece piece) {
            count++;
            area += piece.area();
            box = box.union(piece.box());
            last = piece.box();
        }

        boolean isLine(double letter) {
            return count >= LEAST_PIECES && box.width() > LEAST_LENGTH * letter && box.height() < TALLEST_LINE * letter;
        }
    }

    /** A map of what lies in a box that was read, a little beyond its edges. */
    private static final class Cover {
        private static final double BEYOND = 0.2;

        private final int width;
        private final boolean[] covered;

        Cover(Ink ink, List<PixelBox> read, double letter) {
            this.width = ink.width();
            this.covered = new boolean[ink.width() * ink.height()];
            int beyond = (int) Math.round(BEYOND * letter);
            for (PixelBox box : read) {
                int left = Math.max(0, box.x() - beyond);
                int right = Math.min(ink.width(), box.right() + beyond);
                for (int y = Math.max(0, box.y() - beyond); y < Math.min(ink.height(), box.bottom() + beyond); y++) {
                    Arrays.fill(covered, y * width + left, Math.max(y * width + left, y * width + right), true);
                }
            }
        }

        boolean holds(PixelBox piece) {
            return covered[(piece.y() + piece.height() / 2) * width + piece.x() + piece.width() / 2];
        }
    }
}
