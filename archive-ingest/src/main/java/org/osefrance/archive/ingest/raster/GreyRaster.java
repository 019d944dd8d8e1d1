package org.osefrance.archive.ingest.raster;

import java.util.Arrays;

/**
 * A grey picture in memory, a byte a pixel, rows from top to bottom; 0 is black, 255 white.
 *
 * @param pixels owned by this raster: whoever makes one hands the array over
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a picture is too large to be copied on the way
public record GreyRaster(int width, int height, byte[] pixels) {

    static final int WHITE = 255;

    public GreyRaster {
        if (width <= 0 || height <= 0 || pixels.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "x" + height + " has not " + pixels.length + " pixels");
        }
    }

    /** A white picture. */
    public static GreyRaster white(int width, int height) {
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, (byte) WHITE);
        return new GreyRaster(width, height, pixels);
    }

    /** The value at a place, 0 to 255. */
    public int at(int x, int y) {
        return pixels[y * width + x] & WHITE;
    }

    void set(int x, int y, int value) {
        pixels[y * width + x] = (byte) value;
    }

    /** Copies a part of another picture into this one; what would lie outside is left out. */
    public void paste(GreyRaster other, int fromX, int fromY, int partWidth, int partHeight, int toX, int toY) {
        int across = Math.min(partWidth, Math.min(other.width - fromX, width - toX));
        int down = Math.min(partHeight, Math.min(other.height - fromY, height - toY));
        for (int y = 0; y < down; y++) {
            System.arraycopy(
                    other.pixels,
                    (fromY + y) * other.width + fromX,
                    pixels,
                    (toY + y) * width + toX,
                    Math.max(0, across));
        }
    }

    /** A smaller copy, each pixel the mean of those it stands for; the picture itself when it is no wider. */
    public GreyRaster shrunkTo(int newWidth) {
        if (newWidth >= width) {
            return this;
        }
        int newHeight = Math.max(1, Math.round((float) height * newWidth / width));
        byte[] small = new byte[newWidth * newHeight];
        int[] columns = new int[width];
        for (int y = 0; y < newHeight; y++) {
            int top = (int) ((long) y * height / newHeight);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / newHeight));
            Arrays.fill(columns, 0);
            for (int row = top; row < bottom; row++) {
                add(row * width, columns);
            }
            for (int x = 0; x < newWidth; x++) {
                int left = (int) ((long) x * width / newWidth);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * width / newWidth));
                int sum = 0;
                for (int column = left; column < right; column++) {
                    sum += columns[column];
                }
                small[y * newWidth + x] = (byte) (sum / ((right - left) * (bottom - top)));
            }
        }
        return new GreyRaster(newWidth, newHeight, small);
    }

    /** Adds a row to sums, a loop that the compiler does many pixels of at once. */
    private void add(int row, int[] sums) {
        byte[] from = pixels;
        for (int x = 0; x < sums.length; x++) {
            sums[x] += from[row + x] & WHITE;
        }
    }

    /** Softened by the weights 1 2 1 each way (about 0.7 pixels): grain goes, strokes stay. */
    public GreyRaster softened() {
        byte[] across = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int last = row + width - 1;
            across[row] = smooth(pixels[row], pixels[row], pixels[Math.min(row + 1, last)]);
            for (int at = row + 1; at < last; at++) {
                across[at] = smooth(pixels[at - 1], pixels[at], pixels[at + 1]);
            }
            across[last] = smooth(pixels[Math.max(last - 1, row)], pixels[last], pixels[last]);
        }
        byte[] down = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int row = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                down[row + x] = smooth(across[above + x], across[row + x], across[below + x]);
            }
        }
        return new GreyRaster(width, height, down);
    }

    /** One pixel of three in a row, the middle one counted twice. */
    private static byte smooth(byte before, byte pixel, byte after) {
        return (byte) (((before & WHITE) + 2 * (pixel & WHITE) + (after & WHITE) + 2) >> 2);
    }
}
