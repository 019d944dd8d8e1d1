package org.osefrance.archive.index.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.index.catalog.FileState;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;

/** The desk of those who describe, watched: what is taken to be described is shown in a list. */
public final class AuditedDescriptionDesk implements DescriptionDesk {

    private final DescriptionDesk desk;
    private final Witness witness;

    /** Stands around a desk. */
    public AuditedDescriptionDesk(DescriptionDesk desk, Witness witness) {
        this.desk = desk;
        this.witness = witness;
    }

    /** How far the work has got shows no record. */
    @Override
    public Map<RecordId, FileState> states(Viewer viewer, Collection<RecordId> files) {
        return desk.states(viewer, files);
    }

    /** That the archive holds bytes somebody has before them is told in a list. */
    @Override
    public Map<String, RecordId> holders(Viewer viewer, Collection<String> digests) {
        Map<String, RecordId> found = desk.holders(viewer, digests);
        return found.isEmpty()
                        || !Witness.watches(viewer)
                        || witness.testify(viewer, Action.LIST, new TreeSet<>(found.values()), List.of())
                ? found
                : Map.of();
    }

    /** What is not there yet shows no record. */
    @Override
    public List<String> foretellReferences(Viewer viewer, String into, int count) {
        return desk.foretellReferences(viewer, into, count);
    }

    @Override
    public List<RecordVersion<?>> listCurrent(Viewer viewer, Collection<RecordId> units) {
        List<RecordVersion<?>> found = desk.listCurrent(viewer, units);
        List<RecordId> records =
                found.stream().map(version -> version.record().id()).toList();
        return found.isEmpty() || !Witness.watches(viewer) || witness.testify(viewer, Action.LIST, records, List.of())
                ? found
                : List.of();
    }
}
