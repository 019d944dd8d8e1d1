package org.osefrance.archive.index.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Lists for those who decide what is shown: what waits for them and what comes by itself. Each line is decided on at the moment
 * it is listed; which lines there are follows the catalogue within moments. For those who work on records only; empty to
 * everybody else.
 *
 * <p>Where the same holds for a unit and for what lies in it, the unit alone is listed. {@code after} is the record of the last
 * line before; empty for the first slice.
 */
public interface ReleaseLists {

    /** Units that anyone may read on site, about which nobody has decided whether they show on the web; by reference. */
    List<Line> listReleasable(Viewer viewer, Optional<RecordId> after, int limit);

    /** Units that are closed because their period or date is missing; by reference. */
    List<Line> listUndescribed(Viewer viewer, Optional<RecordId> after, int limit);

    /** What is shown on the web and names somebody presumed living; by reference. */
    List<Line> listNamingLiving(Viewer viewer, Optional<RecordId> after, int limit);

    /** What opens by itself after today and up to a day, on the web or on site; by day. */
    List<Line> listComing(Viewer viewer, LocalDate until, Optional<RecordId> after, int limit);

    /** How many lines {@link #listComing} has. */
    long countComing(Viewer viewer, LocalDate until);

    /**
     * One line.
     *
     * @param place the record, the unit it is described in and the page it is or lies on
     * @param reference of the unit
     * @param online how it stands on the web
     * @param onsite how it stands in the reading room
     * @param release the decision that holds for it, its own or one from above
     * @param livingUntil until when somebody named is presumed living; {@code 9999-12-31} where nobody can say
     * @param lookedThrough whether somebody said who is named
     */
    record Line(
            Rehearsal.Sample place,
            Rehearsal.Kind kind,
            String reference,
            Prospect online,
            Prospect onsite,
            Optional<ReleaseDecision> release,
            Optional<LocalDate> livingUntil,
            boolean lookedThrough) {}
}
