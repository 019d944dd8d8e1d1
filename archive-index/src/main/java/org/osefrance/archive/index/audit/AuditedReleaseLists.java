package org.osefrance.archive.index.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.ReleaseLists;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The lists of the release desk, watched: a record in one of them is shown in a list. */
public final class AuditedReleaseLists implements ReleaseLists {

    private final ReleaseLists lists;
    private final Witness witness;

    /** Stands around lists. */
    public AuditedReleaseLists(ReleaseLists lists, Witness witness) {
        this.lists = lists;
        this.witness = witness;
    }

    @Override
    public List<Line> listReleasable(Viewer viewer, Optional<RecordId> after, int limit) {
        return watched(viewer, lists.listReleasable(viewer, after, limit));
    }

    @Override
    public List<Line> listUndescribed(Viewer viewer, Optional<RecordId> after, int limit) {
        return watched(viewer, lists.listUndescribed(viewer, after, limit));
    }

    @Override
    public List<Line> listNamingLiving(Viewer viewer, Optional<RecordId> after, int limit) {
        return watched(viewer, lists.listNamingLiving(viewer, after, limit));
    }

    @Override
    public List<Line> listComing(Viewer viewer, LocalDate until, Optional<RecordId> after, int limit) {
        return watched(viewer, lists.listComing(viewer, until, after, limit));
    }

    /** A number shows no record. */
    @Override
    public long countComing(Viewer viewer, LocalDate until) {
        return lists.countComing(viewer, until);
    }

    private List<Line> watched(Viewer viewer, List<Line> lines) {
        List<RecordId> records =
                lines.stream().map(line -> line.place().record()).toList();
        return lines.isEmpty() || !Witness.watches(viewer) || witness.testify(viewer, Action.LIST, records, List.of())
                ? lines
                : List.of();
    }
}
