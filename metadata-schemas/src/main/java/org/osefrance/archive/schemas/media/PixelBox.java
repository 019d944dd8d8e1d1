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

    /** How many pixels it holds. */
    public long area() {
        return (long) width * height;
    }

    /** How many pixels it shares with another. */
    public long overlap(PixelBox other) {
        long across = (long) Math.min(right(), other.right()) - Math.max(x, other.x);
        long down = (long) Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }

    /**
     * The box a text names in the form {@code x,y,w,h}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PixelBox parse(String text) {
        String[] numbers = text.split(",", -1);
        if (numbers.length != 4) {
            throw new IllegalArgumentException("not a box x,y,w,h: " + text);
        }
        return new PixelBox(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
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
