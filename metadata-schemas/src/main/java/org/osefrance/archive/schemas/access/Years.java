package org.osefrance.archive.schemas.access;

import java.time.LocalDate;

/** The arithmetic of periods: they end with the same day N years later, and the record opens the next day. */
final class Years {

    private Years() {}

    /** First day after a period of years from a day; 29 February counts as the 28th in a common year. */
    static LocalDate after(LocalDate day, int years) {
        return day.plusYears(years).plusDays(1);
    }
}
