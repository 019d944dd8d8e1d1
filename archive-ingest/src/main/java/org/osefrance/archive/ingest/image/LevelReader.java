package org.osefrance.archive.ingest.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.osefrance.archive.schemas.media.PixelBox;

/** Puts a part of a level together from its decoded tiles, one tile in memory at a time. */
final class LevelReader {

    private LevelReader() {}

    static BufferedImage read(Pyramid pyramid, int number, PixelBox part) throws IOException {
        PyramidLevel level = pyramid.levels().get(number);
        int type = pyramid.isGray() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage whole = new BufferedImage(part.width(), part.height(), type);
        for (int row = part.y() / PyramidLevel.TILE; row * PyramidLevel.TILE < part.bottom(); row++) {
            for (int column = part.x() / PyramidLevel.TILE; column * PyramidLevel.TILE < part.right(); column++) {
                BufferedImage tile = decode(pyramid.tile(number, column, row));
                PixelBox place = level.tile(column, row);
                // Raster to raster: drawing would convert grey through a linear colour space and lighten it.
                copy(tile, whole, place.x() - part.x(), place.y() - part.y());
            }
        }
        return whole;
    }

    private static void copy(BufferedImage tile, BufferedImage whole, int x, int y) {
        int fromX = Math.max(0, -x);
        int fromY = Math.max(0, -y);
        int width = Math.min(tile.getWidth(), whole.getWidth() - x) - fromX;
        int height = Math.min(tile.getHeight(), whole.getHeight() - y) - fromY;
        Object pixels = null;
        for (int line = 0; line < height; line++) {
            pixels = tile.getRaster().getDataElements(fromX, fromY + line, width, 1, null);
            whole.getRaster().setDataElements(x + fromX, y + fromY + line, width, 1, pixels);
        }
    }

    static BufferedImage decode(byte[] jpeg) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
