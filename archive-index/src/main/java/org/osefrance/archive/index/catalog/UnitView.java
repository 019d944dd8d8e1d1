package org.osefrance.archive.index.catalog;

import java.util.List;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.record.Description;

/**
 * A unit of description as one viewer may see it.
 *
 * @param description with names withheld where the decision is redacted
 * @param version number of the version shown
 * @param ancestors from the fonds down to the parent; only what this viewer may see
 * @param access the decision that let it through
 */
public record UnitView(Description description, int version, List<Description> ancestors, AccessDecision access) {

    public UnitView {
        ancestors = List.copyOf(ancestors);
    }
}
