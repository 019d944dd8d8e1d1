package org.osefrance.archive.portal.find;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.web.ReadableDates.ReadableDate;
import org.osefrance.archive.schemas.record.Description;

/**
 * One item of the results.
 *
 * @param item its description
 * @param href its best page, or the item where no page answers
 * @param where titles from the fonds down
 * @param dates in the reader's words
 * @param units why it was found, best first
 * @param more how many further pages answer
 */
record FoundItem(
        Description item,
        String href,
        List<Description> where,
        Optional<ReadableDate> dates,
        List<FoundUnit> units,
        int more) {

    FoundItem {
        where = List.copyOf(where);
        units = List.copyOf(units);
    }
}
