package org.osefrance.archive.schemas.source;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;

/** Where something stands. */
public sealed interface Source {

    /**
     * A document of this archive.
     *
     * @param unit the unit of description, mostly an item
     * @param page the page; empty when the whole unit is meant
     * @param region on one of the page's full images; empty when the whole page is meant
     * @param image number of the image the region was drawn on, from 1; empty for the first one a page had. The citation
     *     stays as it was made when the page is turned or scanned anew
     */
    record Document(RecordId unit, Optional<RecordId> page, Optional<PixelBox> region, Optional<Integer> image)
            implements Source {
        public Document {
            if (region.isPresent() && page.isEmpty()) {
                throw new IllegalArgumentException("a region without its page: " + unit);
            }
            if (image.isPresent() && region.isEmpty()) {
                throw new IllegalArgumentException("an image is named for a region alone: " + unit);
            }
        }

        /** A place on the first image of a page. */
        public Document(RecordId unit, Optional<RecordId> page, Optional<PixelBox> region) {
            this(unit, page, region, Optional.empty());
        }

        /** The same place, drawn on the image of that number. */
        public Document drawnOn(int number) {
            return new Document(unit, page, region, region.map(place -> number));
        }

        /** The same place in another unit: its page has gone there. */
        public Document in(RecordId otherUnit) {
            return new Document(otherUnit, page, region, image);
        }
    }

    /**
     * Something printed or on the web.
     *
     * @param reference author, title, page, in words
     * @param address where it was read; empty for print
     */
    record Published(String reference, Optional<String> address) implements Source {}

    /** Nobody has seen it in a document: from memory, to be verified. */
    record Unverified(String note) implements Source {}
}
