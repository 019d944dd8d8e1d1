package org.osefrance.archive.ingest.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * Blanks what is withheld, on the decoded pixels of a level and before anything is scaled: a pixel of a smaller level is the
 * mean of several, and scaling mixes neighbours, so each place is blanked to whole pixels of the level and one beyond. What
 * JPEG smears of a place into its own block of 16 pixels stays: a shade, and blanking whole blocks would take the line
 * above and below with it.
 */
final class Masking {

    /** Neither ink nor paper: nobody takes it for a blank place of the page. */
    private static final Color WITHHELD = new Color(0x3d, 0x3d, 0x3d);

    private Masking() {}

    /** How far a place reaches beyond its edge in the smallest level, in pixels of the full image. */
    static int margin(Pyramid pyramid) {
        return 2 * pyramid.levels().getLast().scale();
    }

    /**
     * Blanks in place.
     *
     * @param picture part of a level
     * @param part which part, in pixels of the level
     */
    static void blank(BufferedImage picture, PixelBox part, PyramidLevel level, Masks masks) {
        if (masks.isEmpty()) {
            return;
        }
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setColor(WITHHELD);
            for (PixelBox mask : masks.boxes()) {
                int x = mask.x() / level.scale() - 1;
                int y = mask.y() / level.scale() - 1;
                int right = Math.ceilDiv(mask.right(), level.scale()) + 1;
                int bottom = Math.ceilDiv(mask.bottom(), level.scale()) + 1;
                pen.fillRect(x - part.x(), y - part.y(), right - x, bottom - y);
            }
        } finally {
            pen.dispose();
        }
    }
}
