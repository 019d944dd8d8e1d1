package org.osefrance.archive.ingest.image;

import org.osefrance.archive.schemas.media.PixelSize;

/**
 * How large an image may claim to be before it is refused undecoded: a few bytes can claim a billion pixels.
 *
 * @param longestEdge pixels
 * @param pixels of one image
 */
public record ImageLimits(int longestEdge, long pixels) {

    /** Room for an A0 plan at 600 dpi (19,866 by 28,087 pixels). */
    public static ImageLimits standard() {
        return new ImageLimits(65_000, 600_000_000L);
    }

    /** @throws UnreadableImageException when the image claims more */
    void check(ImageHeader header) throws UnreadableImageException {
        PixelSize size = header.stored();
        if (Math.max(size.width(), size.height()) > longestEdge || header.pixels() > pixels) {
            throw new UnreadableImageException("the image says it has " + size.width() + " x " + size.height()
                    + " pixels; at most " + longestEdge + " along an edge and " + pixels + " in all are read");
        }
    }
}
