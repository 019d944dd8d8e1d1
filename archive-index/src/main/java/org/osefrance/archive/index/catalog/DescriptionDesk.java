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

    /**
     * Items that hold these bytes already.
     *
     * @param digests SHA-512, 128 hexadecimal digits in lower case
     * @return by digest; without those that no file has
     */
    Map<String, RecordId> holders(Viewer viewer, Collection<String> digests);

    /**
     * References that the next items received into a unit would get, were nobody quicker; none where it is an item itself.
     *
     * @param into reference of the unit, which need not be there yet
     * @param count how many, at most 10,000
     */
    List<String> foretellReferences(Viewer viewer, String into, int count);
}
