package org.osefrance.archive.schemas.media;

/**
 * By how much an image is turned clockwise. Exact: every pixel has one place after the turn, and turning back gives the very
 * same boxes.
 */
public enum QuarterTurn {
    /** As it lies. */
    NONE,
    /** By 90 degrees. */
    QUARTER,
    /** By 180 degrees. */
    HALF,
    /** By 270 degrees. */
    THREE_QUARTERS;

    private static final int DEGREES = 90;

    /** 0, 90, 180 or 270. */
    public int degrees() {
        return ordinal() * DEGREES;
    }

    /** This turn and another after it. */
    public QuarterTurn then(QuarterTurn other) {
        return values()[(ordinal() + other.ordinal()) % values().length];
    }

    /** The turn that undoes this one. */
    public QuarterTurn back() {
        return values()[(values().length - ordinal()) % values().length];
    }

    /** The size of an image after the turn. */
    public PixelSize of(PixelSize before) {
        return this == QUARTER || this == THREE_QUARTERS ? new PixelSize(before.height(), before.width()) : before;
    }

    /**
     * Where a box stands after the turn.
     *
     * @param before size of the image it stands on before
     */
    public PixelBox of(PixelBox box, PixelSize before) {
        return switch (this) {
            case NONE -> box;
            case QUARTER -> new PixelBox(at(before.height() - box.bottom()), box.x(), box.height(), box.width());
            case HALF ->
                new PixelBox(
                        at(before.width() - box.right()),
                        at(before.height() - box.bottom()),
                        box.width(),
                        box.height());
            case THREE_QUARTERS -> new PixelBox(box.y(), at(before.width() - box.right()), box.height(), box.width());
        };
    }

    /** A box that reaches beyond its image, as a reader's may by a pixel, ends at the edge after the turn. */
    private static int at(int corner) {
        return Math.max(0, corner);
    }
}
