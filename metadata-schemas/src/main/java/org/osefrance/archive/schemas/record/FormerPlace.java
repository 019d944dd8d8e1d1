package org.osefrance.archive.schemas.record;

import org.osefrance.archive.schemas.media.PixelBox;

/**
 * Where something stands on an image its page was shown by before.
 *
 * @param image number of that image, from 1
 * @param box in its pixels
 */
public record FormerPlace(int image, PixelBox box) {

    public FormerPlace {
        if (image < 1) {
            throw new IllegalArgumentException("images of a page are counted from 1, not " + image);
        }
    }
}
