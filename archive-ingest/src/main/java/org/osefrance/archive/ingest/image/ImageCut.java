package org.osefrance.archive.ingest.image;

import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * A part of an image to be drawn, in the order of the IIIF Image API (3.0, section 4): cut, scaled, mirrored, turned, toned, encoded.
 *
 * @param region in pixels of the full image, within it
 * @param size of the region when scaled, before it is turned
 * @param mirrored left and right exchanged, before it is turned
 * @param degrees clockwise, 0 to less than 360
 */
public record ImageCut(
        PixelBox region, PixelSize size, boolean mirrored, double degrees, Tone tone, Encoding encoding) {

    /** Which colours are kept. */
    public enum Tone {
        COLOR,
        GRAY,
        /** Black and white only, divided at half brightness. */
        BITONAL
    }

    /** The form of the answer. */
    public enum Encoding {
        JPEG,
        PNG
    }

    /** Upright, in colour, as JPEG. */
    public static ImageCut plain(PixelBox region, PixelSize size) {
        return new ImageCut(region, size, false, 0, Tone.COLOR, Encoding.JPEG);
    }

    /** Whether a stored JPEG of the region and size is the answer as it is. */
    boolean isPlain(boolean grayImage) {
        return !mirrored
                && degrees == 0
                && encoding == Encoding.JPEG
                && (tone == Tone.COLOR || tone == Tone.GRAY && grayImage);
    }
}
