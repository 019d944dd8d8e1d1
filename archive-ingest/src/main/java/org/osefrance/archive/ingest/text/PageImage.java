package org.osefrance.archive.ingest.text;

import java.nio.file.Path;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * One page to be read, as it lies in an image file.
 *
 * @param file the image file
 * @param directory number of the image in its file, from 0; above 0 in a TIFF of several pages only
 * @param orientation which way up it is stored, 1 to 8 as in Exif 2.3 tag 274; 1 is upright
 * @param upright size once turned upright, the size its pyramid has: words get their boxes in these pixels
 */
public record PageImage(Path file, int directory, int orientation, PixelSize upright) {

    public PageImage {
        if (directory < 0 || orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException(
                    "an image has a number from 0 and an orientation 1 to 8, not " + directory + " and " + orientation);
        }
    }

    boolean isStoredUpright() {
        return orientation == 1;
    }
}
