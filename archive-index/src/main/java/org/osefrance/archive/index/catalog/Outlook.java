package org.osefrance.archive.index.catalog;

import java.util.Collection;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The lists of the release desk as their follower keeps them in step. What they hold is told by {@link ReleaseLists}. */
public interface Outlook {

    /** Position of the outbox up to which the lists are in step with the rules in force; 0 where they never were. */
    long position();

    /**
     * Looks anew at everything at and beneath some records, also at those that are gone.
     *
     * @param position of the outbox that is reached with it
     */
    void refresh(Collection<RecordId> records, long position);

    /** Looks anew at everything. It takes portions, so that a large archive needs little memory. */
    void refreshAll(long position);
}
