package org.osefrance.archive.index.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What would be seen, for those who decide about it: by somebody else, on another day, after another decision. The answers
 * come from the same decision that shows records, so that what was previewed is what happens. For those who work on records
 * only; empty to everybody else.
 */
public interface ReleaseDesk {

    /**
     * A unit of description, or a page, as somebody else would find it.
     *
     * @param viewer who asks, and is shown all of it beside
     * @param as whose eyes
     * @param day in the calendar of Europe/Paris
     */
    Optional<Preview> findPreview(Viewer viewer, RecordId record, Viewer as, LocalDate day);

    /**
     * What a change would open and close, with nothing changed by asking. It takes the time the change itself would take.
     *
     * @param records units of description, pages, or what is known from them; what lies beneath is looked at too
     * @throws UnknownRecordException when one of them does not exist
     */
    Optional<Rehearsal> rehearse(Viewer viewer, Collection<RecordId> records, UnaryOperator<AccessFacts> change);

    /**
     * What arranging pages would open and close, with nothing changed by asking.
     *
     * @throws StaleVersionException when somebody else wrote one of the pages
     * @throws EntangledPagesException when it cannot be done so
     * @throws UnknownRecordException when an item or page does not exist
     */
    Optional<Rehearsal> rehearse(Viewer viewer, Rearrangement change);
}
