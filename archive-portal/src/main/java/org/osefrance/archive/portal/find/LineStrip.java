package org.osefrance.archive.portal.find;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.viewer.PageHit;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Page;

/**
 * The piece of a page where a hit stands: its line with a little paper around.
 *
 * @param page whose image it is cut from
 * @param region of the full image
 * @param boxes of the hit's words, in pixels of the full image
 */
record LineStrip(Page page, PixelBox region, List<PixelBox> boxes) {

    /** Heights of a word that the strip is high, and heights of the strip that it is wide at most. */
    private static final int WORDS = 2;

    private static final int WIDEST = 12;
    /** Pixels across that look sharp at the width the results have. */
    private static final int SHARP = 960;

    LineStrip {
        boxes = List.copyOf(boxes);
    }

    /** The strip around the first box of a hit; empty where the boxes do not lie on the image. */
    static Optional<LineStrip> around(Page page, PageText text, PageHit hit) {
        PixelBox word = hit.boxes().getFirst();
        PixelSize image = text.image();
        if (word.right() > image.width() || word.bottom() > image.height()) {
            return Optional.empty();
        }
        int height = Math.min(image.height(), word.height() * WORDS);
        int width = Math.min(image.width(), Math.max(word.width(), height * WIDEST));
        int x = Math.clamp(word.x() + word.width() / 2 - width / 2, 0, image.width() - width);
        int y = Math.clamp(word.y() + word.height() / 2 - height / 2, 0, image.height() - height);
        PixelBox region = new PixelBox(x, y, width, height);
        List<PixelBox> inside = hit.boxes().stream()
                .filter(box -> box.x() < region.right() && box.right() > region.x())
                .filter(box -> box.y() < region.bottom() && box.bottom() > region.y())
                .toList();
        return Optional.of(new LineStrip(page, region, inside));
    }

    /** IIIF Image API 3.0 address of the strip; never larger than the scan. */
    public String src() {
        return Addresses.cutting(page, region, SHARP);
    }

    /** The strip's place as SVG's {@code viewBox}, so that boxes keep the numbers of the full image. */
    public String viewBox() {
        return region.x() + " " + region.y() + " " + region.width() + " " + region.height();
    }
}
