package org.osefrance.archive.portal.iiif;

import org.osefrance.archive.ingest.image.Scaling;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * How large an answer may be (maxWidth, maxHeight and maxArea of the information document).
 *
 * @param edge pixels along either side
 * @param area pixels in all
 */
record ImageBounds(int edge, int area) {

    /** A page of A4 at 300 dpi (8.7 million pixels) whole, an A2 at half its size. */
    static ImageBounds standard() {
        return new ImageBounds(10_000, 16_000_000);
    }

    boolean hold(PixelSize size) {
        return size.width() <= edge && size.height() <= edge && (long) size.width() * size.height() <= area;
    }

    /** The largest size of these proportions within the bounds, enlarged or reduced. */
    PixelSize largest(PixelSize proportions) {
        double byArea = Math.sqrt((double) area / proportions.width() / proportions.height());
        double byEdge = (double) edge / Math.max(proportions.width(), proportions.height());
        PixelSize size = Scaling.by(proportions, Math.min(byArea, byEdge));
        while (!hold(size)) {
            size = Scaling.toWidth(proportions, size.width() - 1); // rounding went over the edge
        }
        return size;
    }
}
