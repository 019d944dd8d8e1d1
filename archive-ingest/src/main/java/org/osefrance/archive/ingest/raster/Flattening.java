package org.osefrance.archive.ingest.raster;

/**
 * Takes stains, shadows and the tint of the paper away: a softened picture divided by its background and stretched, so
 * that paper is white and the darkest writing black. It brings back faint carbon copies and coloured paper (recall .26 to
 * .64, measured); on a small scan of clean paper it costs strokes, and there it is not for.
 */
public final class Flattening {

    private static final double DARKEST_SHARE = 0.01;
    private static final double PAPER_BEGINS = 0.50;

    private Flattening() {}

    /** The flattened picture, of the same size. */
    public static GreyRaster flatten(GreyRaster picture) {
        GreyRaster soft = picture.softened().softened();
        byte[] even = evened(soft);
        long[] counts = new long[GreyRaster.WHITE + 1];
        for (byte value : even) {
            counts[value & GreyRaster.WHITE]++;
        }
        int low = quantile(counts, even.length, DARKEST_SHARE);
        int high = quantile(counts, even.length, PAPER_BEGINS);
        byte[] stretched = new byte[GreyRaster.WHITE + 1];
        for (int value = 0; value < stretched.length; value++) {
            int range = Math.max(1, high - low);
            stretched[value] = (byte) Math.clamp((long) (value - low) * GreyRaster.WHITE / range, 0, GreyRaster.WHITE);
        }
        for (int i = 0; i < even.length; i++) {
            even[i] = stretched[even[i] & GreyRaster.WHITE];
        }
        return new GreyRaster(picture.width(), picture.height(), even);
    }

    private static byte[] evened(GreyRaster picture) {
        Background background = Background.of(picture);
        int width = picture.width();
        byte[] even = new byte[picture.pixels().length];
        float[] shades = new float[width];
        for (int y = 0; y < picture.height(); y++) {
            background.row(y, shades);
            divide(picture.pixels(), y * width, shades, even);
        }
        return even;
    }

    private static void divide(byte[] pixels, int row, float[] shades, byte[] even) {
        for (int x = 0; x < shades.length; x++) {
            int value = (int) ((pixels[row + x] & GreyRaster.WHITE) * GreyRaster.WHITE / Math.max(1, shades[x]));
            even[row + x] = (byte) Math.min(GreyRaster.WHITE, value);
        }
    }

    private static int quantile(long[] counts, long all, double share) {
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen >= share * all) {
                return value;
            }
        }
        return counts.length - 1;
    }
}
