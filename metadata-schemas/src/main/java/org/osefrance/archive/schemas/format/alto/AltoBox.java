package org.osefrance.archive.schemas.format.alto;

import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** A rectangle in the unit of its file, not yet pixels. */
record AltoBox(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    AltoBox union(AltoBox other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new AltoBox(
                left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** The box around what is there of the two. */
    static Optional<AltoBox> around(Optional<AltoBox> one, Optional<AltoBox> other) {
        return Stream.concat(one.stream(), other.stream()).reduce(AltoBox::union);
    }

    /** The part from one share of the width to another, both 0 to 1. */
    AltoBox slice(double from, double to) {
        return new AltoBox(x + width * from, y, width * (to - from), height);
    }

    boolean isWithin(double pageWidth, double pageHeight) {
        return x >= 0 && y >= 0 && right() <= pageWidth && bottom() <= pageHeight;
    }

    /** In whole pixels of an image, cut at its edges; at least one pixel each way. */
    PixelBox toPixels(double scaleX, double scaleY, PixelSize image) {
        int left = Math.clamp(Math.round(x * scaleX), 0, image.width() - 1);
        int top = Math.clamp(Math.round(y * scaleY), 0, image.height() - 1);
        int right = Math.clamp(Math.round(right() * scaleX), left + 1, image.width());
        int bottom = Math.clamp(Math.round(bottom() * scaleY), top + 1, image.height());
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
