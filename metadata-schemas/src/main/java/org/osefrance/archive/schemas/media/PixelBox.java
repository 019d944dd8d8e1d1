package org.osefrance.archive.schemas.media;

/** A rectangle on a page, in pixels of the full image; {@code x} and {@code y} are its top left corner. */
public record PixelBox(int x, int y, int width, int height) {

    public PixelBox {
        if (x < 0 || y < 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("not a box on a page: " + x + "," + y + "," + width + "," + height);
        }
    }

    /** The first column right of the box. */
    public int right() {
        return x + width;
    }

    /** The first row below the box. */
    public int bottom() {
        return y + height;
    }

    /** The smallest box that holds both. */
    public PixelBox union(PixelBox other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new PixelBox(
                left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** The form used in addresses and in {@code data-hit}: {@code x,y,w,h}. */
    @Override
    public String toString() {
        return x + "," + y + "," + width + "," + height;
    }
}
