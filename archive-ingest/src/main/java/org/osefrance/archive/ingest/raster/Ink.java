package org.osefrance.archive.ingest.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * What is darker than the paper around it, and the connected pieces of it: letters, strokes, specks, edges.
 *
 * @param width of the picture
 * @param height of the picture
 * @param contrast how much darker than its paper the darkest writing is, 0 to 255
 * @param paper mean shade of the background, 0 to 255
 * @param pieces connected pieces, eight neighbours counting, of at least {@value #SMALLEST} pixels
 */
public record Ink(int width, int height, int contrast, double paper, List<Piece> pieces) {

    private static final int SMALLEST = 4;
    private static final int LEAST_DIFFERENCE = 18;
    private static final double OF_THE_DARKEST = 0.35;
    private static final double DARKEST_SHARE = 0.005;

    /**
     * A connected piece.
     *
     * @param area pixels of ink in its box
     */
    public record Piece(PixelBox box, int area) {}

    public Ink {
        pieces = List.copyOf(pieces);
    }

    /** Finds the ink of a picture; one of about a thousand pixels across shows each letter and costs little. */
    public static Ink of(GreyRaster picture) {
        Background background = Background.of(picture);
        int width = picture.width();
        byte[] pixels = picture.pixels();
        byte[] darker = new byte[pixels.length];
        long[] counts = new long[GreyRaster.WHITE + 1];
        float[] shades = new float[width];
        for (int y = 0; y < picture.height(); y++) {
            background.row(y, shades);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int difference = Math.max(0, (int) shades[x] - (pixels[at] & GreyRaster.WHITE));
                darker[at] = (byte) difference;
                counts[difference]++;
            }
        }
        int contrast = darkest(counts, darker.length);
        int least = (int) Math.max(LEAST_DIFFERENCE, OF_THE_DARKEST * contrast);
        return new Ink(width, picture.height(), contrast, background.mean(), pieces(darker, least, width));
    }

    private static int darkest(long[] counts, long all) {
        long seen = 0;
        for (int value = counts.length - 1; value > 0; value--) {
            seen += counts[value];
            if (seen >= DARKEST_SHARE * all) {
                return value;
            }
        }
        return 0;
    }

    /** Flood fill, row by row from each pixel not yet seen; what is seen is cleared. */
    private static List<Piece> pieces(byte[] darker, int least, int width) {
        var found = new ArrayList<Piece>();
        var flood = new Flood(darker, least, width);
        for (int i = 0; i < darker.length; i++) {
            if ((darker[i] & GreyRaster.WHITE) >= least) {
                Piece piece = flood.from(i);
                if (piece.area() >= SMALLEST) {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    private static final class Flood {
        private final byte[] darker;
        private final int least;
        private final int width;
        private final int height;
        private int[] waiting = new int[1024];
        private int count;

        Flood(byte[] darker, int least, int width) {
            this.darker = darker;
            this.least = least;
            this.width = width;
            this.height = darker.length / width;
        }

        Piece from(int start) {
            int left = start % width;
            int right = left;
            int top = start / width;
            int bottom = top;
            int area = 0;
            take(start);
            while (count > 0) {
                int at = waiting[--count];
                int x = at % width;
                int y = at / width;
                area++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                for (int nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY++) {
                    for (int nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX++) {
                        int next = nextY * width + nextX;
                        if ((darker[next] & GreyRaster.WHITE) >= least) {
                            take(next);
                        }
                    }
                }
            }
            return new Piece(new PixelBox(left, top, right - left + 1, bottom - top + 1), area);
        }

        private void take(int at) {
            darker[at] = 0;
            if (count == waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * count);
            }
            waiting[count++] = at;
        }
    }
}
