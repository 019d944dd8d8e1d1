package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * One line of a list. Lists name dozens of children, so rights are per line and not per page.
 *
 * @param id lasting id
 * @param page the page it stands on
 * @param position place among the lines of the page, from 0
 * @param region where it stands, in pixels of the full image; empty until somebody says
 * @param cells its columns as written, in reading order; one cell for a line without columns
 * @param former where it stands on the image before, while nobody has said where it stands on the one shown now
 */
public record ListLine(
        RecordId id,
        RecordId page,
        int position,
        Optional<PixelBox> region,
        List<String> cells,
        Optional<FormerPlace> former)
        implements KnowledgeRecord {

    public ListLine {
        cells = List.copyOf(cells);
        if (position < 0) {
            throw new IllegalArgumentException("lines are counted from 0, not " + position);
        }
    }

    /** A line that stands where it was first placed, or nowhere yet. */
    public ListLine(RecordId id, RecordId page, int position, Optional<PixelBox> region, List<String> cells) {
        this(id, page, position, region, cells, Optional.empty());
    }

    /** The same line on the image shown now. */
    public ListLine placed(PixelBox box) {
        return new ListLine(id, page, position, Optional.of(box), cells, Optional.empty());
    }

    /** The same line, of which only the place on an image before is known. */
    public ListLine placedOnce(FormerPlace place) {
        return new ListLine(id, page, position, Optional.empty(), cells, Optional.of(place));
    }
}
