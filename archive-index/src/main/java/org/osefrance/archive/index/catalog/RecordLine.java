package org.osefrance.archive.index.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * A record under everything above it, as far as it bears on who may see it: the facts each one states, and the ids that
 * grants and agreements name.
 *
 * @param ids from the fonds down to the record; a part whose id is not known here adds none
 * @param facts from the fonds down to the record
 */
public record RecordLine(List<RecordId> ids, List<AccessFacts> facts) {

    public RecordLine {
        ids = List.copyOf(ids);
        facts = List.copyOf(facts);
    }

    /** The line of these records, the fonds first. */
    public static RecordLine of(List<? extends RecordVersion<? extends ArchivalRecord>> line) {
        return new RecordLine(
                line.stream().map(version -> version.record().id()).toList(),
                line.stream().<AccessFacts>map(RecordVersion::access).toList());
    }

    /** This line with a record beneath it. */
    public RecordLine with(RecordId id, AccessFacts own) {
        return with(Optional.of(id), List.of(own));
    }

    /** This line with something beneath it of which only the facts are known: in the scope of what holds for the line. */
    public RecordLine with(AccessFacts own) {
        return with(Optional.empty(), List.of(own));
    }

    /** This line with a record beneath it that stands under terms of its own. */
    public RecordLine with(Optional<RecordId> id, List<AccessFacts> own) {
        List<RecordId> longer = new ArrayList<>(ids);
        id.ifPresent(longer::add);
        List<AccessFacts> more = new ArrayList<>(facts);
        more.addAll(own);
        return new RecordLine(longer, more);
    }

    /** The line down to the given depth, from 1. */
    public RecordLine downTo(int depth) {
        return new RecordLine(ids.subList(0, depth), facts.subList(0, depth));
    }
}
