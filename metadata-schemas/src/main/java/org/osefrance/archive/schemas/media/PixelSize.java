package org.osefrance.archive.schemas.media;

/** Width and height of an image, in pixels. */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("an image has at least one pixel each way, not " + width + "x" + height);
        }
    }
}
