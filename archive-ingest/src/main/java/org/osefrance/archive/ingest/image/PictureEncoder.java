package org.osefrance.archive.ingest.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.osefrance.archive.ingest.image.ImageCut.Encoding;
import org.osefrance.archive.ingest.image.ImageCut.Tone;

/** Tones a picture and writes it as an image file. */
final class PictureEncoder {

    private static final float JPEG_QUALITY = 0.85f;
    private static final int HALF_BRIGHTNESS = 128;

    private PictureEncoder() {}

    static byte[] encode(BufferedImage picture, Tone tone, Encoding encoding) throws IOException {
        BufferedImage toned = switch (tone) {
            case COLOR -> picture;
            case GRAY -> gray(picture, 0);
            case BITONAL -> gray(picture, HALF_BRIGHTNESS);
        };
        return encoding == Encoding.JPEG ? jpeg(toned) : png(toned);
    }

    /**
     * Brightness of each pixel (ITU-R BT.601 luma, as JPEG itself reckons it) on white, divided into black and white when
     * there is a threshold. By our own loop: Java's colour conversion takes grey as linear light and lightens it.
     */
    private static BufferedImage gray(BufferedImage picture, int threshold) {
        int width = picture.getWidth();
        BufferedImage gray = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Raster from = picture.getRaster();
        WritableRaster to = gray.getRaster();
        int bands = from.getNumBands();
        int[] line = new int[width * bands];
        int[] toned = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            from.getPixels(0, y, width, 1, line);
            for (int x = 0; x < width; x++) {
                int value = luma(line, x * bands, bands);
                toned[x] = threshold == 0 ? value : value < threshold ? 0 : 255;
            }
            to.setPixels(0, y, width, 1, toned);
        }
        return gray;
    }

    private static int luma(int[] line, int at, int bands) {
        if (bands == 1) {
            return line[at];
        }
        int value = (299 * line[at] + 587 * line[at + 1] + 114 * line[at + 2] + 500) / 1000;
        return bands == 3 ? value : (value * line[at + 3] + 255 * (255 - line[at + 3])) / 255;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(picture, "png", stream)) {
                throw new IOException("this Java has no PNG writer");
            }
        }
        return out.toByteArray();
    }
}
