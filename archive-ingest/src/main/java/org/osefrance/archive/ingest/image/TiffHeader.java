package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.ingest.image.ImageHeader.ColorNote;
import org.osefrance.archive.schemas.media.PixelSize;

/** The pages of a TIFF file. */
final class TiffHeader {

    /** Reduced image (bit 0) or transparency mask (bit 2) of another one: not a page (TIFF 6.0, section 8, NewSubfileType). */
    private static final long NOT_A_PAGE = 0b101;

    private static final int RGB = 2;
    private static final int YCBCR = 6;
    private static final int OLD_JPEG = 6;

    private TiffHeader() {}

    static List<ImageHeader> read(HeaderBytes bytes) throws IOException, UnreadableImageException {
        List<TiffDirectory> directories = TiffFile.directories(bytes);
        List<ImageHeader> pages = new ArrayList<>();
        for (int i = 0; i < directories.size(); i++) {
            TiffDirectory directory = directories.get(i);
            if ((directory.first(bytes, TiffDirectory.SUBFILE_TYPE, 0) & NOT_A_PAGE) == 0) {
                pages.add(header(bytes, directory, i));
            }
        }
        return List.copyOf(pages);
    }

    private static ImageHeader header(HeaderBytes bytes, TiffDirectory directory, int number)
            throws IOException, UnreadableImageException {
        long width = directory.first(bytes, TiffDirectory.WIDTH, 0);
        long height = directory.first(bytes, TiffDirectory.HEIGHT, 0);
        if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw HeaderBytes.damaged();
        }
        return new ImageHeader(
                ImageKind.TIFF,
                number,
                new PixelSize((int) width, (int) height),
                (int) directory.first(bytes, TiffDirectory.ORIENTATION, 1),
                (int) directory.first(bytes, TiffDirectory.BITS_PER_SAMPLE, 1),
                (int) directory.first(bytes, TiffDirectory.SAMPLES_PER_PIXEL, 1),
                color(bytes, directory));
    }

    private static ColorNote color(HeaderBytes bytes, TiffDirectory directory)
            throws IOException, UnreadableImageException {
        if (directory.has(TiffDirectory.ICC_PROFILE)) {
            return ColorNote.BY_PROFILE;
        }
        long photometric = directory.first(bytes, TiffDirectory.PHOTOMETRIC, 0);
        boolean known = photometric <= RGB || photometric == YCBCR;
        boolean old = directory.first(bytes, TiffDirectory.COMPRESSION, 1) == OLD_JPEG;
        return known && !old && !directory.has(TiffDirectory.EXTRA_SAMPLES) ? ColorNote.PLAIN : ColorNote.OTHER;
    }
}
