package org.osefrance.archive.index.catalog;

import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * A line or passage of a page, as far as it bears on what shows of the page.
 *
 * @param id of the line or passage
 * @param line whether it is a line of a list: then its person is looked up by this id among the named of the page
 * @param region where it stands on the full image; empty while nobody has said, or where it is counted in characters
 * @param facts its own
 */
public record PagePart(RecordId id, boolean line, Optional<PixelBox> region, AccessFacts facts) {}
