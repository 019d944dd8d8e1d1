package org.osefrance.archive.ingest.raster;

/** Turns pictures: by quarters exactly, by a few degrees about the middle with what comes in from outside white. */
public final class Turned {

    private Turned() {}

    /** A picture turned clockwise by a number of quarters, 0 to 3. */
    public static GreyRaster byQuarters(GreyRaster picture, int quarters) {
        GreyRaster turned = picture;
        for (int i = 0; i < quarters; i++) {
            turned = byOne(turned);
        }
        return turned;
    }

    private static GreyRaster byOne(GreyRaster picture) {
        int width = picture.height();
        int height = picture.width();
        var turned = new GreyRaster(width, height, new byte[picture.pixels().length]);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned.set(x, y, picture.at(y, picture.height() - 1 - x));
            }
        }
        return turned;
    }

    /** A picture of the same size, turned clockwise about its middle by a few degrees; pixels are interpolated. */
    public static GreyRaster byDegrees(GreyRaster picture, double degrees) {
        GreyRaster turned = GreyRaster.white(picture.width(), picture.height());
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double middleX = (picture.width() - 1) / 2.0;
        double middleY = (picture.height() - 1) / 2.0;
        for (int y = 0; y < picture.height(); y++) {
            double fromX = middleX + sin * (y - middleY) - cos * middleX;
            double fromY = middleY + cos * (y - middleY) + sin * middleX;
            for (int x = 0; x < picture.width(); x++) {
                int left = (int) Math.floor(fromX);
                int top = (int) Math.floor(fromY);
                if (left >= 0 && top >= 0 && left < picture.width() - 1 && top < picture.height() - 1) {
                    turned.set(x, y, between(picture, left, top, fromX - left, fromY - top));
                }
                fromX += cos;
                fromY -= sin;
            }
        }
        return turned;
    }

    private static int between(GreyRaster picture, int left, int top, double across, double down) {
        double above = picture.at(left, top) * (1 - across) + picture.at(left + 1, top) * across;
        double below = picture.at(left, top + 1) * (1 - across) + picture.at(left + 1, top + 1) * across;
        return (int) Math.round(above * (1 - down) + below * down);
    }
}
