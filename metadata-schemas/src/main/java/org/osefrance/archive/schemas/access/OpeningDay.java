package org.osefrance.archive.schemas.access;

import java.time.LocalDate;

/** What a closing rule says about the day on which anyone may see the whole record. */
sealed interface OpeningDay {

    /** The latest of all the days that count ({@link LatestDay}). */
    record Latest() implements OpeningDay {}

    /** The latest of all, and at least this day, which is known whatever else is not. */
    record AtLeast(LocalDate day) implements OpeningDay {}

    /** Nobody can compute it. */
    record None() implements OpeningDay {}

    /** It never comes. */
    record Never() implements OpeningDay {}
}
