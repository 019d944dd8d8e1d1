package org.osefrance.archive.ingest.image;

import org.osefrance.archive.schemas.media.PixelSize;

/** Sizes that keep an image's proportions, rounded to the nearest pixel and never to nothing. */
public final class Scaling {

    private Scaling() {}

    /** The size with a given width. */
    public static PixelSize toWidth(PixelSize from, int width) {
        return new PixelSize(width, rounded((double) from.height() * width / from.width()));
    }

    /** The size with a given height. */
    public static PixelSize toHeight(PixelSize from, int height) {
        return new PixelSize(rounded((double) from.width() * height / from.height()), height);
    }

    /** The size times a factor. */
    public static PixelSize by(PixelSize from, double factor) {
        return new PixelSize(rounded(from.width() * factor), rounded(from.height() * factor));
    }

    /** The largest size that fits into a frame; larger than {@code from} when the frame is. */
    public static PixelSize into(PixelSize from, int width, int height) {
        PixelSize byWidth = toWidth(from, width);
        return byWidth.height() <= height ? byWidth : toHeight(from, height);
    }

    private static int rounded(double pixels) {
        return (int) Math.clamp(Math.round(pixels), 1L, Integer.MAX_VALUE);
    }
}
