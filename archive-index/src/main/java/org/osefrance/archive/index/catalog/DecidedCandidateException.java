package org.osefrance.archive.index.catalog;

import java.util.Locale;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Somebody has decided about a candidate already. */
public final class DecidedCandidateException extends CatalogException {

    private static final long serialVersionUID = 1;

    /** Names the candidate and the decision. */
    public DecidedCandidateException(RecordId candidate, String state) {
        super("The proposal %s is %s already. To change that, write a version of the assertion."
                .formatted(candidate, state.toLowerCase(Locale.ROOT)));
    }
}
