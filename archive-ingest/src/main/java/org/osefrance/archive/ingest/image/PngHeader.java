package org.osefrance.archive.ingest.image;

import java.io.IOException;
import org.osefrance.archive.ingest.image.ImageHeader.ColorNote;
import org.osefrance.archive.schemas.media.PixelSize;

/** The chunks of a PNG file before its pixels (PNG 3rd edition, section 11.2 and section 11.3). */
final class PngHeader {

    private static final int CHUNKS_AT_MOST = 1000;
    private static final long IHDR = 0x49484452L;
    private static final long IDAT = 0x49444154L;
    private static final long ICCP = 0x69434350L;
    private static final long TRNS = 0x74524E53L;
    private static final long EXIF = 0x65584966L;
    private static final int PALETTE = 3;

    private PngHeader() {}

    static ImageHeader read(HeaderBytes bytes) throws IOException, UnreadableImageException {
        if (bytes.u32(12) != IHDR
                || bytes.u32(16) == 0
                || bytes.u32(20) == 0
                || bytes.u32(16) > Integer.MAX_VALUE
                || bytes.u32(20) > Integer.MAX_VALUE) {
            throw HeaderBytes.damaged();
        }
        PixelSize size = new PixelSize((int) bytes.u32(16), (int) bytes.u32(20));
        int bits = bytes.u8(24);
        int type = bytes.u8(25);
        int samples = 1 + (type & 2) + (type >> 2 & 1);
        ColorNote color = type == PALETTE ? ColorNote.OTHER : ColorNote.PLAIN;
        int orientation = 1;
        long at = 33;
        for (int chunk = 0; chunk < CHUNKS_AT_MOST && bytes.u32(at + 4) != IDAT; chunk++) {
            long length = bytes.u32(at);
            long name = bytes.u32(at + 4);
            if (name == ICCP) {
                color = ColorNote.BY_PROFILE;
            } else if (name == TRNS) {
                // Transparency by palette or key colour is decoded into an alpha channel.
                samples = 4;
            } else if (name == EXIF && length < 65_536) {
                orientation =
                        ExifOrientation.read(bytes.bytes(at + 8, (int) length)).orElse(1);
            }
            at += 12 + length;
        }
        return new ImageHeader(ImageKind.PNG, 0, size, orientation, bits, samples, color);
    }
}
