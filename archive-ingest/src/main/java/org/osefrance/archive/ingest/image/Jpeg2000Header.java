package org.osefrance.archive.ingest.image;

import java.io.IOException;
import org.osefrance.archive.ingest.image.ImageHeader.ColorNote;
import org.osefrance.archive.schemas.media.PixelSize;

/** The image and tile size marker of a JPEG 2000 codestream (ISO 15444-1 A.5.1), bare or within a JP2 file (annex I). */
final class Jpeg2000Header {

    private static final long SIGNATURE_BOX = 0x6A502020L;
    private static final long CODESTREAM_BOX = 0x6A703263L;
    private static final long CODESTREAM_START = 0xFF4FFF51L;
    private static final int BOXES_AT_MOST = 1000;

    private Jpeg2000Header() {}

    static boolean isJpeg2000(HeaderBytes bytes) throws IOException, UnreadableImageException {
        return bytes.size() > 12 && (bytes.u32(0) == CODESTREAM_START || bytes.u32(4) == SIGNATURE_BOX);
    }

    static ImageHeader read(HeaderBytes bytes) throws IOException, UnreadableImageException {
        long start = bytes.u32(0) == CODESTREAM_START ? 0 : codestream(bytes);
        if (bytes.u32(start) != CODESTREAM_START) {
            throw HeaderBytes.damaged();
        }
        long width = bytes.u32(start + 8) - bytes.u32(start + 16);
        long height = bytes.u32(start + 12) - bytes.u32(start + 20);
        if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw HeaderBytes.damaged();
        }
        int samples = bytes.u16(start + 40);
        int bits = (bytes.u8(start + 42) & 0x7F) + 1;
        return new ImageHeader(
                ImageKind.JPEG_2000, 0, new PixelSize((int) width, (int) height), 1, bits, samples, ColorNote.OTHER);
    }

    private static long codestream(HeaderBytes bytes) throws IOException, UnreadableImageException {
        long at = 0;
        for (int box = 0; box < BOXES_AT_MOST; box++) {
            long length = bytes.u32(at);
            long header = length == 1 ? 16 : 8;
            if (bytes.u32(at + 4) == CODESTREAM_BOX) {
                return at + header;
            }
            long whole = length == 1 ? bytes.u64(at + 8) : length;
            if (whole < header) {
                break;
            }
            at += whole;
        }
        throw HeaderBytes.damaged();
    }
}
