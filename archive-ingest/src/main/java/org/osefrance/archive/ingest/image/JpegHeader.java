package org.osefrance.archive.ingest.image;

import java.io.IOException;
import org.osefrance.archive.ingest.image.ImageHeader.ColorNote;
import org.osefrance.archive.schemas.media.PixelSize;

/** The frame header of a JPEG file (ISO 10918-1 B.2.2) with the Exif orientation and the presence of an ICC profile. */
final class JpegHeader {

    private static final int SEGMENTS_AT_MOST = 10_000;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int START_OF_SCAN = 0xDA;

    private int orientation = 1;
    private boolean profile;

    private JpegHeader() {}

    static ImageHeader read(HeaderBytes bytes) throws IOException, UnreadableImageException {
        return new JpegHeader().scan(bytes);
    }

    private ImageHeader scan(HeaderBytes bytes) throws IOException, UnreadableImageException {
        long at = 2;
        for (int segment = 0; segment < SEGMENTS_AT_MOST; segment++) {
            while (bytes.u8(at) == 0xFF && bytes.u8(at + 1) == 0xFF) {
                at++; // Fill bytes may stand before any marker (T.81 B.1.1.2).
            }
            int marker = bytes.u8(at + 1);
            if (bytes.u8(at) != 0xFF || marker == START_OF_SCAN) {
                break;
            }
            int length = bytes.u16(at + 2);
            if (isFrame(marker)) {
                return frame(bytes, at + 4);
            }
            note(bytes, marker, at + 4, length - 2);
            at += 2 + length;
        }
        throw HeaderBytes.damaged();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void note(HeaderBytes bytes, int marker, long at, int length) throws IOException, UnreadableImageException {
        if (marker == APP1 && length > 14 && bytes.u32(at) == 0x45786966L) { // "Exif"
            orientation = ExifOrientation.read(bytes.bytes(at + 6, length - 6)).orElse(orientation);
        } else if (marker == APP2 && length > 14 && bytes.u32(at) == 0x4943435FL) { // "ICC_"
            profile = true;
        }
    }

    private ImageHeader frame(HeaderBytes bytes, long at) throws IOException, UnreadableImageException {
        int bits = bytes.u8(at);
        int height = bytes.u16(at + 1);
        int width = bytes.u16(at + 3);
        int components = bytes.u8(at + 5);
        if (width == 0 || height == 0 || components == 0 || components > 4) {
            throw HeaderBytes.damaged();
        }
        ColorNote color = profile ? ColorNote.BY_PROFILE : components == 4 ? ColorNote.OTHER : ColorNote.PLAIN;
        return new ImageHeader(ImageKind.JPEG, 0, new PixelSize(width, height), orientation, bits, components, color);
    }
}
