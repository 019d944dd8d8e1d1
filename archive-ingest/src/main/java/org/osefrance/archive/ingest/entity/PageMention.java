package org.osefrance.archive.ingest.entity;

import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * A mention with its place on the page.
 *
 * @param mention what and why
 * @param regions a box for each line it stands on, in the pixels of the page's image, from top to bottom
 * @param confidence how sure the reader was of its words, the least sure of them, 0 to 1
 */
public record PageMention(Mention mention, List<PixelBox> regions, double confidence) {

    public PageMention {
        regions = List.copyOf(regions);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("a mention stands somewhere on its page");
        }
    }

    /** The smallest box that holds all of it. */
    public PixelBox region() {
        return regions.stream().reduce(PixelBox::union).orElseThrow();
    }
}
