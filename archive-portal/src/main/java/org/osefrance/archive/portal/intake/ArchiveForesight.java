package org.osefrance.archive.portal.intake;

import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What the archive says beforehand of what would be taken into a unit.
 *
 * @param viewer who asks, and is told only what they may see
 * @param into reference of the unit
 */
record ArchiveForesight(DescriptionDesk desk, Viewer viewer, String into) implements SheetLines.Foresight {

    private static final int MOST = 10_000;

    @Override
    public Map<String, RecordId> holders(List<String> digests) {
        return desk.holders(viewer, digests);
    }

    @Override
    public List<String> references(int count) {
        return desk.foretellReferences(viewer, into, Math.min(count, MOST));
    }
}
