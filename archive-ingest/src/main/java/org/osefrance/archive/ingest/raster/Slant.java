package org.osefrance.archive.ingest.raster;

import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * How far the lines of a page climb, from the places of its letters: turned by the right angle, their feet fall together in
 * rows. Tesseract loses a twentieth of the words at two degrees and a fifth at three (measured).
 *
 * @param degrees by which the page must be turned clockwise to be level, within {@value #WIDEST} either way
 * @param sideways whether the letters rather stand in columns: the page lies on its side
 */
public record Slant(double degrees, boolean sideways) {

    private static final double WIDEST = 8;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.1;
    private static final int LEAST_LETTERS = 60;
    private static final double SHARPER = 1.3;
    private static final double CLEARLY = 1.1;
    private static final int SHORTEST = 5;

    /** Level, as far as can be told. */
    public static final Slant NONE = new Slant(0, false);

    /** The slant of a picture's letters; none where there are too few. */
    public static Slant of(Ink ink) {
        int tallest = ink.width() / 20;
        List<PixelBox> letters = ink.pieces().stream()
                .map(Ink.Piece::box)
                .filter(box -> box.height() >= SHORTEST && box.height() <= tallest && box.width() <= 2 * tallest)
                .toList();
        if (letters.size() < LEAST_LETTERS) {
            return NONE;
        }
        double[] across =
                letters.stream().mapToDouble(box -> box.x() + box.width() / 2.0).toArray();
        double[] down = letters.stream().mapToDouble(PixelBox::bottom).toArray();
        double[] ends = letters.stream().mapToDouble(PixelBox::right).toArray();
        double[] middles = letters.stream()
                .mapToDouble(box -> box.y() + box.height() / 2.0)
                .toArray();
        double level = best(across, down, 0, WIDEST, COARSE);
        double exact = best(across, down, level, COARSE, FINE);
        double lying = best(middles, ends, 0, WIDEST, COARSE);
        boolean sideways = sharpness(middles, ends, lying) > SHARPER * sharpness(across, down, exact);
        boolean clear = sharpness(across, down, exact) > CLEARLY * sharpness(across, down, 0);
        return new Slant(clear ? Math.round(exact * 10) / 10.0 : 0, sideways);
    }

    private static double best(double[] along, double[] feet, double around, double reach, double step) {
        double best = around;
        double most = sharpness(along, feet, around);
        for (int i = 1; i * step <= reach; i++) {
            for (int side = -1; side <= 1; side += 2) {
                double angle = around + side * i * step;
                double sharp = sharpness(along, feet, angle);
                if (sharp > most) {
                    most = sharp;
                    best = angle;
                }
            }
        }
        return best;
    }

    /** How unevenly the feet are spread over rows of two pixels when lines climb by an angle. */
    private static double sharpness(double[] along, double[] feet, double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < feet.length; i++) {
            double row = feet[i] + slope * along[i];
            least = Math.min(least, row);
            most = Math.max(most, row);
        }
        int[] rows = new int[(int) ((most - least) / 2) + 1];
        for (int i = 0; i < feet.length; i++) {
            rows[(int) ((feet[i] + slope * along[i] - least) / 2)]++;
        }
        double sum = 0;
        for (int count : rows) {
            sum += (double) count * count;
        }
        return sum;
    }
}
