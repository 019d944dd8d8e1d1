package org.osefrance.archive.ingest.text;

import java.time.Duration;
import org.osefrance.archive.schemas.media.PageText;

/** What came of reading a page. */
public sealed interface PageReading {

    /**
     * It was read; a page without words has a text without blocks.
     *
     * @param text words with boxes in pixels of the upright image and confidence 0 to 1
     * @param cpu processor time of all programs that took part
     */
    record Read(PageText text, Duration cpu) implements PageReading {}

    /**
     * It could not be read.
     *
     * @param reason a sentence for the archivist
     */
    record Unread(String reason) implements PageReading {}
}
