package org.osefrance.archive.schemas.format.iiif;

import java.util.List;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * What an image service says of one image (IIIF Image API 3.0 section 5, 2.1 section 5), at compliance level 2.
 *
 * @param id address of the service without a slash at its end, in the version that is written
 * @param size of the full image
 * @param sizes of the whole image that are ready made, ascending, each exactly as it can be asked for
 * @param tileWidth edge of a square tile in pixels
 * @param scaleFactors levels of the pyramid: 1, 2, 4 …
 */
public record ImageInfo(String id, PixelSize size, List<PixelSize> sizes, int tileWidth, List<Integer> scaleFactors) {

    public ImageInfo {
        sizes = List.copyOf(sizes);
        scaleFactors = List.copyOf(scaleFactors);
        if (tileWidth < 1 || scaleFactors.isEmpty() || scaleFactors.stream().anyMatch(factor -> factor < 1)) {
            throw new IllegalArgumentException("no tiles: width " + tileWidth + ", scale factors " + scaleFactors);
        }
    }
}
