package org.osefrance.archive.index.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * What those need who describe many units at once, asked for all of them together. For those who work on records only; empty to
 * everybody else.
 */
public interface DescriptionDesk {

    /**
     * How far accepted files have got, and the items they are in today.
     *
     * @return by file; without those that are unknown
     */
    Map<RecordId, FileState> states(Viewer viewer, Collection<RecordId> files);

    /** Units of description as they are kept, and not as they may be shown; in the order asked for, without those that are unknown. */
    List<RecordVersion<?>> listCurrent(Viewer viewer, Collection<RecordId> units);
}
