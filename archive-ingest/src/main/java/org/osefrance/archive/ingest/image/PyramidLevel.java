package org.osefrance.archive.ingest.image;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * One reduced copy of an image in a pyramid.
 *
 * @param scale pixels of the full image along one pixel of this level: 1, 2, 4 …
 * @param size the full size divided by the scale and rounded up (libvips rounds down, by which the last column and row
 *     of an odd image would be lost; IIIF viewers expect the rounding up)
 */
public record PyramidLevel(int scale, PixelSize size) {

    /** Width and height of a tile, in pixels. */
    public static final int TILE = 512;

    /** All levels of an image, from the full size down to the first that fits into one tile. */
    public static List<PyramidLevel> of(PixelSize full) {
        List<PyramidLevel> levels = new ArrayList<>();
        int scale = 1;
        PyramidLevel level;
        do {
            level = new PyramidLevel(
                    scale, new PixelSize(Math.ceilDiv(full.width(), scale), Math.ceilDiv(full.height(), scale)));
            levels.add(level);
            scale *= 2;
        } while (level.columns() > 1 || level.rows() > 1);
        return List.copyOf(levels);
    }

    /** Tiles in a row. */
    public int columns() {
        return Math.ceilDiv(size.width(), TILE);
    }

    /** Tiles in a column. */
    public int rows() {
        return Math.ceilDiv(size.height(), TILE);
    }

    /** The place of a tile within this level, in its pixels, cut at the level's edges. */
    public PixelBox tile(int column, int row) {
        int x = column * TILE;
        int y = row * TILE;
        return new PixelBox(x, y, Math.min(TILE, size.width() - x), Math.min(TILE, size.height() - y));
    }

    boolean isEdge(int column, int row) {
        PixelBox box = tile(column, row);
        return box.width() < TILE || box.height() < TILE;
    }
}
