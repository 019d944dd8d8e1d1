package org.osefrance.archive.ingest.raster;

import java.util.Arrays;

/**
 * The shade of the paper beneath the writing: the lightest pixel of each cell, and of these the median over a window of
 * cells, so that neither a letter nor a speck of light counts; between cells it is interpolated.
 */
final class Background {

    private static final int CELLS_ACROSS = 125;
    private static final int SMALLEST_CELL = 8;
    private static final int WINDOW = 5;

    private final int cell;
    private final int columns;
    private final int rows;
    private final int[] shades;

    private Background(int cell, int columns, int rows, int[] shades) {
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.shades = shades;
    }

    static Background of(GreyRaster picture) {
        int cell = Math.max(SMALLEST_CELL, picture.width() / CELLS_ACROSS);
        int columns = Math.ceilDiv(picture.width(), cell);
        int rows = Math.ceilDiv(picture.height(), cell);
        int[] lightest = lightest(picture, cell, columns, rows);
        return new Background(cell, columns, rows, medians(medians(lightest, columns, rows), columns, rows));
    }

    private static int[] lightest(GreyRaster picture, int cell, int columns, int rows) {
        int[] lightest = new int[columns * rows];
        byte[] pixels = picture.pixels();
        for (int y = 0; y < picture.height(); y++) {
            int row = y * picture.width();
            int first = y / cell * columns;
            for (int column = 0; column < columns; column++) {
                int end = Math.min((column + 1) * cell, picture.width());
                int most = lightest[first + column];
                for (int x = column * cell; x < end; x++) {
                    most = Math.max(most, pixels[row + x] & GreyRaster.WHITE);
                }
                lightest[first + column] = most;
            }
        }
        return lightest;
    }

    private static int[] medians(int[] values, int columns, int rows) {
        int[] medians = new int[values.length];
        int[] window = new int[WINDOW * WINDOW];
        int reach = WINDOW / 2;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int n = 0;
                for (int y = row - reach; y <= row + reach; y++) {
                    for (int x = column - reach; x <= column + reach; x++) {
                        window[n++] = values[Math.clamp(y, 0, rows - 1) * columns + Math.clamp(x, 0, columns - 1)];
                    }
                }
                Arrays.sort(window);
                medians[row * columns + column] = window[window.length / 2];
            }
        }
        return medians;
    }

    /** The shades of one row of the picture, 0 to 255, written into an array of its width. */
    void row(int y, float[] into) {
        float at = Math.clamp((y + 0.5f) / cell - 0.5f, 0, rows - 1);
        int above = (int) at;
        int below = Math.min(above + 1, rows - 1);
        float down = at - above;
        for (int x = 0; x < into.length; x++) {
            float across = Math.clamp((x + 0.5f) / cell - 0.5f, 0, columns - 1);
            int left = (int) across;
            int right = Math.min(left + 1, columns - 1);
            float part = across - left;
            float top = shades[above * columns + left] * (1 - part) + shades[above * columns + right] * part;
            float bottom = shades[below * columns + left] * (1 - part) + shades[below * columns + right] * part;
            into[x] = top * (1 - down) + bottom * down;
        }
    }

    /** The mean shade, 0 to 255. */
    double mean() {
        return Arrays.stream(shades).average().orElse(GreyRaster.WHITE);
    }
}
