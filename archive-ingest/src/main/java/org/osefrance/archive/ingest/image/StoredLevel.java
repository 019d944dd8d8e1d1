package org.osefrance.archive.ingest.image;

import java.io.IOException;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * Where the tiles of one level lie in the TIFF part of a pyramid file.
 *
 * @param tables shared by its tiles
 * @param at place of each tile, row by row
 * @param lengths bytes of each tile
 */
record StoredLevel(PyramidLevel level, boolean gray, JpegTables tables, long[] at, int[] lengths) {

    private static final int JPEG = 7;
    private static final int MIN_IS_BLACK = 1;
    private static final int YCBCR = 6;

    /** @throws UnreadableImageException when the directory is not a level as this archive makes them */
    static StoredLevel read(HeaderBytes bytes, TiffDirectory directory, int scale)
            throws IOException, UnreadableImageException {
        PixelSize size = new PixelSize((int) directory.first(bytes, TiffDirectory.WIDTH, 1), (int)
                directory.first(bytes, TiffDirectory.HEIGHT, 1));
        PyramidLevel level = new PyramidLevel(scale, size);
        long photometric = directory.first(bytes, TiffDirectory.PHOTOMETRIC, 0);
        long[] at = directory.all(bytes, TiffDirectory.TILE_OFFSETS);
        long[] counts = directory.all(bytes, TiffDirectory.TILE_BYTE_COUNTS);
        if (directory.first(bytes, TiffDirectory.COMPRESSION, 0) != JPEG
                || (photometric != MIN_IS_BLACK && photometric != YCBCR)
                || directory.first(bytes, TiffDirectory.TILE_WIDTH, 0) != PyramidLevel.TILE
                || directory.first(bytes, TiffDirectory.TILE_HEIGHT, 0) != PyramidLevel.TILE
                || at.length != level.columns() * level.rows()
                || counts.length != at.length) {
            throw JpegCropper.unexpected();
        }
        int[] lengths = new int[counts.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.toIntExact(counts[i]);
        }
        TiffDirectory.Field tables = directory.fields().get(TiffDirectory.JPEG_TABLES);
        if (tables == null) {
            throw JpegCropper.unexpected();
        }
        JpegTables shared = new JpegTables(bytes.bytes(tables.at(), tables.count()));
        return new StoredLevel(level, photometric == MIN_IS_BLACK, shared, at, lengths);
    }

    int index(int column, int row) {
        if (column < 0 || column >= level.columns() || row < 0 || row >= level.rows()) {
            throw new IllegalArgumentException("no tile " + column + "," + row + " in a level of " + level.columns()
                    + " x " + level.rows() + " tiles");
        }
        return row * level.columns() + column;
    }
}
