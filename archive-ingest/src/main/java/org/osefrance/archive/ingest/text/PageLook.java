package org.osefrance.archive.ingest.text;

import java.util.List;
import org.osefrance.archive.ingest.raster.GreyRaster;
import org.osefrance.archive.ingest.raster.Ink;
import org.osefrance.archive.ingest.raster.Slant;
import org.osefrance.archive.ingest.raster.Strips;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.Word;

/**
 * What a small grey copy of a page tells before it is read: how it should be prepared, where its writing is; and after it
 * was read, what of its ink no reader saw.
 *
 * @param page size of the upright page
 * @param scale pixels of the copy for one of the page
 */
record PageLook(PixelSize page, double scale, Ink ink, Slant slant) {

    /** Width of the copy: letters of a typed page have five to ten pixels in it. */
    static final int WIDTH = 1000;

    private static final int LEAST_CONTRAST = 160;
    private static final double WHITE_PAPER = 245;
    private static final int FINE_ENOUGH = 1200;
    private static final double LEAST_SLANT = 1.0;
    private static final int FEWEST_LETTERS = 5;
    private static final double SHORTEST_LETTER = 0.005;
    private static final double TALLEST_LETTER = 0.08;
    private static final double USUAL_LETTER = 0.014;
    private static final double LARGER = 1.6;
    private static final int ENOUGH_WORDS = 8;
    private static final double SURE = 0.6;

    static PageLook at(GreyRaster copy, PixelSize page) {
        Ink ink = Ink.of(copy);
        return new PageLook(page, (double) copy.width() / page.width(), ink, Slant.of(ink));
    }

    /**
     * Whether flattening brings writing out: faint against its paper, the paper toned, and the scan fine enough that
     * softening costs no stroke.
     */
    boolean isToned() {
        return ink.contrast() < LEAST_CONTRAST && ink.paper() < WHITE_PAPER && isFine();
    }

    /** Whether the scan has strokes of several pixels. */
    boolean isFine() {
        return Math.min(page.width(), page.height()) >= FINE_ENOUGH;
    }

    /** By how much it should be straightened, in degrees clockwise; 0 when it is straight enough. */
    double straightening() {
        return Math.abs(slant.degrees()) >= LEAST_SLANT ? slant.degrees() : 0;
    }

    /** Whether there is too little ink of the size of letters for a word. */
    boolean isBlank() {
        return ink.pieces().stream().filter(piece -> isLetter(piece.box())).count() < FEWEST_LETTERS;
    }

    private boolean isLetter(PixelBox box) {
        return box.height() >= SHORTEST_LETTER * ink.height()
                && box.height() <= TALLEST_LETTER * ink.height()
                && box.width() <= 4 * TALLEST_LETTER * ink.width();
    }

    /** The band of a share of the page's height that holds most ink of letters; its top, as a share of the height. */
    double fullestBand(double share) {
        int[] letters = new int[ink.height() + 1];
        ink.pieces().stream()
                .filter(piece -> isLetter(piece.box()))
                .forEach(piece -> letters[piece.box().y() + piece.box().height() / 2] += piece.area());
        int band = Math.max(1, (int) (share * ink.height()));
        long inBand = 0;
        long most = -1;
        int top = 0;
        for (int y = 0; y < ink.height(); y++) {
            inBand += letters[y] - (y >= band ? letters[y - band] : 0);
            if (inBand > most) {
                most = inBand;
                top = Math.max(0, y - band + 1);
            }
        }
        return (double) top / ink.height();
    }

    /** Lines of letters of the size of these words in which none of them stands. */
    Strips beside(List<Word> words) {
        return beside(words, letter(words));
    }

    /** Rows of ink in which none of these words stands, be it as large as they are or, as hands mostly write, larger. */
    Strips rowsBeside(List<Word> words) {
        Strips alike = beside(words, letter(words));
        Strips larger = beside(words, LARGER * letter(words));
        return larger.share() > alike.share() ? larger : alike;
    }

    private Strips beside(List<Word> words, double letter) {
        List<PixelBox> read = words.stream().map(word -> small(word.box())).toList();
        return Strips.beside(read, ink, letter);
    }

    private double letter(List<Word> words) {
        double[] heights = words.stream()
                .filter(word -> word.confidence() >= SURE && word.text().length() > 1)
                .mapToDouble(word -> word.box().height() * scale)
                .sorted()
                .toArray();
        return heights.length < ENOUGH_WORDS ? USUAL_LETTER * ink.height() : heights[heights.length / 2];
    }

    /** A box of the page in the copy. */
    PixelBox small(PixelBox box) {
        int x = Math.clamp((int) (box.x() * scale), 0, ink.width() - 1);
        int y = Math.clamp((int) (box.y() * scale), 0, ink.height() - 1);
        int width = Math.clamp((int) Math.ceil(box.width() * scale), 1, ink.width() - x);
        int height = Math.clamp((int) Math.ceil(box.height() * scale), 1, ink.height() - y);
        return new PixelBox(x, y, width, height);
    }

    /** A box of the copy on the page, a margin added on each side. */
    PixelBox large(PixelBox box, double margin) {
        int x = Math.clamp((int) ((box.x() - margin) / scale), 0, page.width() - 1);
        int y = Math.clamp((int) ((box.y() - margin) / scale), 0, page.height() - 1);
        int right = Math.clamp((int) Math.ceil((box.right() + margin) / scale), x + 1, page.width());
        int bottom = Math.clamp((int) Math.ceil((box.bottom() + margin) / scale), y + 1, page.height());
        return new PixelBox(x, y, right - x, bottom - y);
    }
}
