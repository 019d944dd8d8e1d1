package org.osefrance.archive.ingest.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * How a page of a PDF lies on its image: ISO 32000-1 (8.3.2, 7.7.3.3) has the origin at the lower left of the crop box, in
 * points, and turns the page clockwise to show it.
 *
 * @param width of the crop box, points, before turning
 * @param height the same
 * @param rotation 0, 90, 180 or 270
 */
record Sheet(double width, double height, int rotation) {

    static final double POINTS_AN_INCH = 72;
    private static final int QUARTER = 90;
    private static final int HALF = 180;
    private static final int FULL = 360;
    /** What a page without a sensible size is taken for: A4. */
    private static final PDRectangle USUAL = PDRectangle.A4;

    private static final double LARGEST_POINTS = 14_400;

    /** The sheet of a page that cannot be looked at. */
    static Sheet usual() {
        return new Sheet(USUAL.getWidth(), USUAL.getHeight(), 0);
    }

    static Sheet of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        boolean sensible = isSensible(crop.getWidth()) && isSensible(crop.getHeight());
        PDRectangle taken = sensible ? crop : USUAL;
        int rotation = Math.floorMod(page.getRotation(), FULL);
        return new Sheet(taken.getWidth(), taken.getHeight(), rotation % QUARTER == 0 ? rotation : 0);
    }

    private static boolean isSensible(float points) {
        return points >= 1 && points <= LARGEST_POINTS;
    }

    private boolean liesAcross() {
        return rotation % HALF != 0;
    }

    double shownWidth() {
        return liesAcross() ? height : width;
    }

    double shownHeight() {
        return liesAcross() ? width : height;
    }

    /** Square points. */
    double area() {
        return width * height;
    }

    /** The image at a resolution, but no larger than allowed. */
    PixelSize at(double dotsAnInch, long mostPixels) {
        double perPoint = dotsAnInch / POINTS_AN_INCH;
        double pixels = area() * perPoint * perPoint;
        double scale = pixels > mostPixels ? perPoint * Math.sqrt(mostPixels / pixels) : perPoint;
        return new PixelSize((int) Math.max(1, Math.round(shownWidth() * scale)), (int)
                Math.max(1, Math.round(shownHeight() * scale)));
    }

    /** Where a point of the crop box, from its lower left, stands on the image. */
    Point2D.Double toImage(double x, double y, PixelSize image) {
        double across = switch (rotation) {
            case QUARTER -> y;
            case HALF -> width - x;
            case HALF + QUARTER -> height - y;
            default -> x;
        };
        double down = switch (rotation) {
            case QUARTER -> x;
            case HALF -> y;
            case HALF + QUARTER -> width - x;
            default -> height - y;
        };
        return new Point2D.Double(across * image.width() / shownWidth(), down * image.height() / shownHeight());
    }

    /** The smallest box of whole pixels around points of the image, as far as it lies on the image; null when it does not. */
    static @Nullable PixelBox box(Iterable<Point2D.Double> corners, PixelSize image) {
        double left = image.width();
        double top = image.height();
        double right = 0;
        double bottom = 0;
        for (Point2D.Double corner : corners) {
            left = Math.min(left, corner.x);
            top = Math.min(top, corner.y);
            right = Math.max(right, corner.x);
            bottom = Math.max(bottom, corner.y);
        }
        int x = (int) Math.max(0, Math.floor(left));
        int y = (int) Math.max(0, Math.floor(top));
        int width = (int) Math.min(image.width(), Math.ceil(right)) - x;
        int height = (int) Math.min(image.height(), Math.ceil(bottom)) - y;
        return width <= 0 || height <= 0 ? null : new PixelBox(x, y, width, height);
    }
}
