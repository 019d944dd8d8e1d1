package org.osefrance.archive.index.linking;

/**
 * A day as far as it is known. Impossible ones keep their figures.
 *
 * @param year 0 where not known
 * @param month 0 where not known
 * @param day 0 where not known
 */
record DateForm(int year, int month, int day) {

    /** What no date can be made of. */
    static final DateForm UNREADABLE = new DateForm(0, 0, 0);

    boolean isReadable() {
        return year != 0 || month != 0 || day != 0;
    }

    boolean isWhole() {
        return year != 0 && month != 0 && day != 0;
    }
}
