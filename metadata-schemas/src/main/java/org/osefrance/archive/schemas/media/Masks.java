package org.osefrance.archive.schemas.media;

import java.util.List;

/**
 * Places of a page that are withheld from somebody: blank in the image, and without their words in the text.
 *
 * @param boxes in pixels of the full image; they may overlap
 */
public record Masks(List<PixelBox> boxes) {

    /** Nothing is withheld. */
    public static final Masks NONE = new Masks(List.of());

    /** A word is hidden by a mask over this part of it: beneath less than that, it can still be read in the image. */
    private static final double HIDING = 0.25;

    public Masks {
        boxes = List.copyOf(boxes);
    }

    /** Whether nothing is withheld. */
    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    /** Whether a word is withheld with one of the places: a mask lies over its middle, or over a good part of it. */
    public boolean hide(PixelBox word) {
        return boxes.stream().anyMatch(mask -> hides(mask, word));
    }

    /** Whether a word belongs to a place. */
    public static boolean hides(PixelBox mask, PixelBox word) {
        int x = word.x() + word.width() / 2;
        int y = word.y() + word.height() / 2;
        boolean overMiddle = mask.x() <= x && x < mask.right() && mask.y() <= y && y < mask.bottom();
        return overMiddle || mask.overlap(word) >= HIDING * word.area();
    }

    /**
     * Whether an area shows something of one of the places.
     *
     * @param margin how far, in pixels, a place reaches beyond its edge
     */
    public boolean touch(PixelBox area, int margin) {
        return boxes.stream()
                .anyMatch(mask -> mask.x() - margin < area.right()
                        && area.x() < mask.right() + margin
                        && mask.y() - margin < area.bottom()
                        && area.y() < mask.bottom() + margin);
    }
}
