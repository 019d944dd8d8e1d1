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
    /** For each column of pixels the cell at its left and how far it is from its middle: the same in every row. */
    private final int[] left;

    private final float[] part;

    /** The row of cells that was drawn out last, and that below it: all its rows of pixels lie between the two. */
    private final float[] upper;

    private final float[] lower;
    private int cellRow = -1;

    private Background(int cell, int columns, int rows, int[] shades, int width) {
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.shades = shades;
        this.left = new int[width];
        this.part = new float[width];
        this.upper = new float[width];
        this.lower = new float[width];
        for (int x = 0; x < width; x++) {
            float across = Math.clamp((x + 0.5f) / cell - 0.5f, 0, columns - 1);
            left[x] = (int) across;
            part[x] = across - left[x];
        }
    }

    static Background of(GreyRaster picture) {
        int cell = Math.max(SMALLEST_CELL, picture.width() / CELLS_ACROSS);
        int columns = Math.ceilDiv(picture.width(), cell);
        int rows = Math.ceilDiv(picture.height(), cell);
        int[] lightest = lightest(picture, cell, columns, rows);
        return new Background(
                cell, columns, rows, medians(medians(lightest, columns, rows), columns, rows), picture.width());
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

    /** Writes the shades of one row of the picture, 0 to 255, into an array of its width; rows are asked for one after the other. */
    void row(int y, float[] into) {
        float at = Math.clamp((y + 0.5f) / cell - 0.5f, 0, rows - 1);
        int above = (int) at;
        if (above != cellRow) {
            across(above, upper);
            across(Math.min(above + 1, rows - 1), lower);
            cellRow = above;
        }
        float down = at - above;
        for (int x = 0; x < into.length; x++) {
            into[x] = upper[x] * (1 - down) + lower[x] * down;
        }
    }

    /** One row of cells, drawn out to the width of the picture. */
    private void across(int row, float[] into) {
        int first = row * columns;
        for (int x = 0; x < into.length; x++) {
            int right = Math.min(left[x] + 1, columns - 1);
            into[x] = shades[first + left[x]] * (1 - part[x]) + shades[first + right] * part[x];
        }
    }

    /** The mean shade, 0 to 255. */
    double mean() {
        return Arrays.stream(shades).average().orElse(GreyRaster.WHITE);
    }
}
