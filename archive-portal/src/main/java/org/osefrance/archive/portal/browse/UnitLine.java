package org.osefrance.archive.portal.browse;

import java.util.Optional;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.ReadableDates.ReadableDate;
import org.osefrance.archive.schemas.record.Description;

/**
 * One unit in a list.
 *
 * @param dates in the reader's words
 * @param inside how many units are directly below it; for an item, how many pages
 * @param thumbnail address of its first page made small; empty where there is none to show
 */
record UnitLine(Description unit, Optional<ReadableDate> dates, long inside, Optional<String> thumbnail) {

    /** Address of its page. */
    public String href() {
        return Addresses.of(unit);
    }

    /** Key of the words that count what is inside. */
    public String insideKey() {
        return switch (unit.level()) {
            case ITEM -> "unit.pages";
            case FONDS, SERIES, FILE -> "unit.inside";
        };
    }
}
