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
 */
public record ListLine(RecordId id, RecordId page, int position, Optional<PixelBox> region, List<String> cells)
        implements KnowledgeRecord {

    public ListLine {
        cells = List.copyOf(cells);
        if (position < 0) {
            throw new IllegalArgumentException("lines are counted from 0, not " + position);
        }
    }
}
