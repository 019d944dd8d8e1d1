package org.osefrance.archive.portal.viewer;

import java.util.Optional;
import org.osefrance.archive.index.catalog.ImageView;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Page;

/**
 * One of the images of a page, with the place that was cited on it.
 *
 * @param page as this viewer counts
 * @param number of the image, from 1
 * @param size of it
 * @param image its address, as large as fits
 * @param region that was cited; empty for the whole
 * @param now the same place on the image shown now; empty where that is another picture
 * @param shown whether it is that image itself
 */
record FormerImage(
        PageView page,
        int number,
        PixelSize size,
        String image,
        Optional<PixelBox> region,
        Optional<PixelBox> now,
        boolean shown) {

    private static final int WIDE = 1400;
    private static final int HIGH = 2000;

    /** @param region as an address has it, {@code x,y,w,h}; anything else names no place */
    static FormerImage of(PageView view, ImageView image, String region) {
        Page page = view.page();
        PixelSize size = image.image().size().orElseThrow();
        Optional<PixelBox> cited =
                box(region).filter(place -> place.right() <= size.width() && place.bottom() <= size.height());
        return new FormerImage(
                view,
                image.number(),
                size,
                Addresses.image(page, image.number(), size, WIDE, HIGH),
                cited,
                cited.flatMap(place -> page.place(place, image.number())),
                image.number() == page.imageNumber());
    }

    private static Optional<PixelBox> box(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(PixelBox.parse(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The page as it is shown today. */
    public String href() {
        return Addresses.page(page.page().item(), page.number(), "");
    }
}
