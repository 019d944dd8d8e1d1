package org.osefrance.archive.ingest.image;

import org.osefrance.archive.schemas.media.PixelSize;

/**
 * What one image of a file says about itself before anything of it is decoded.
 *
 * @param kind format by content
 * @param directory number of the image in its file, from 0, as image programs count; thumbnails and masks are counted
 *     there but never listed
 * @param stored size as stored, before turning
 * @param orientation 1 to 8 as in Exif 2.3 tag 274 (TIFF 6.0 § 8, Orientation)
 * @param bitsPerSample 1 to 32
 * @param samples channels of a pixel, alpha included
 * @param color how the channels are to be understood
 */
public record ImageHeader(
        ImageKind kind,
        int directory,
        PixelSize stored,
        int orientation,
        int bitsPerSample,
        int samples,
        ColorNote color) {

    private static final int FIRST_TURNED_BY_A_QUARTER = 5;

    /** How the channels are to be understood. */
    public enum ColorNote {
        /** Grey or RGB as screens show it. */
        PLAIN,
        /** CMYK, Lab, a palette: to be converted. */
        OTHER,
        /** Defined by an ICC profile (ISO 15076-1) in the file. */
        BY_PROFILE
    }

    public ImageHeader {
        if (orientation < 1 || orientation > 8) {
            orientation = 1;
        }
    }

    /** Size as shown, turned upright. */
    public PixelSize upright() {
        return orientation < FIRST_TURNED_BY_A_QUARTER ? stored : new PixelSize(stored.height(), stored.width());
    }

    /** Whether the pixels can be taken as they are: upright, eight bits, grey or RGB. */
    boolean isReadyAsStored() {
        return orientation == 1 && bitsPerSample == 8 && (samples == 1 || samples == 3) && color == ColorNote.PLAIN;
    }

    /** Whether there is a channel beside grey or RGB that hides pixels. */
    boolean mayHaveAlpha() {
        return samples == 2 || samples == 4;
    }

    long pixels() {
        return (long) stored.width() * stored.height();
    }
}
