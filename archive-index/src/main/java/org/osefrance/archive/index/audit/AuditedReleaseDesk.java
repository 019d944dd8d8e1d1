package org.osefrance.archive.index.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.osefrance.archive.index.catalog.Preview;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.ReleaseDesk;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The release desk, watched: to look with somebody else's eyes is the archivist's own look. */
public final class AuditedReleaseDesk implements ReleaseDesk {

    private final ReleaseDesk desk;
    private final Witness witness;

    /** Stands around a release desk. */
    public AuditedReleaseDesk(ReleaseDesk desk, Witness witness) {
        this.desk = desk;
        this.witness = witness;
    }

    @Override
    public Optional<Preview> findPreview(Viewer viewer, RecordId record, Viewer as, LocalDate day) {
        return watched(viewer, List.of(record), () -> desk.findPreview(viewer, record, as, day));
    }

    @Override
    public Optional<Rehearsal> rehearse(
            Viewer viewer, Collection<RecordId> records, UnaryOperator<AccessFacts> change) {
        return watched(viewer, records, () -> desk.rehearse(viewer, records, change));
    }

    @Override
    public Optional<Rehearsal> rehearse(Viewer viewer, Rearrangement change) {
        return watched(viewer, change.seen().keySet(), () -> desk.rehearse(viewer, change));
    }

    private <T> Optional<T> watched(Viewer viewer, Collection<RecordId> records, Supplier<Optional<T>> question) {
        Optional<T> answer = question.get();
        return answer.isEmpty() || !Witness.watches(viewer) || witness.testify(viewer, Action.OPEN, records, List.of())
                ? answer
                : Optional.empty();
    }
}
