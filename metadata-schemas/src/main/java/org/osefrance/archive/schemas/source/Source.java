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
     * @param region on the page's full image; empty when the whole page is meant
     */
    record Document(RecordId unit, Optional<RecordId> page, Optional<PixelBox> region) implements Source {
        public Document {
            if (region.isPresent() && page.isEmpty()) {
                throw new IllegalArgumentException("a region without its page: " + unit);
            }
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
