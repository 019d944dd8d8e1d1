package org.osefrance.archive.index.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
