package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;

/**
 * A unit of description as one viewer may see it.
 *
 * @param description with names withheld where the decision is redacted
 * @param version number of the version shown
 * @param ancestors from the fonds down to the parent; only what this viewer may see
 * @param access the decision that let it through
 * @param origin who made its papers and why: what it says itself, else what the next one above says; without the sentence where
 *     that one is withheld from this viewer
 * @param closed of the unit and those above it what the public is not shown, or not as it stands here
 */
public record UnitView(
        Description description,
        int version,
        List<Description> ancestors,
        AccessDecision access,
        Optional<Origin> origin,
        Set<RecordId> closed) {

    public UnitView {
        ancestors = List.copyOf(ancestors);
        closed = Set.copyOf(closed);
    }
}
