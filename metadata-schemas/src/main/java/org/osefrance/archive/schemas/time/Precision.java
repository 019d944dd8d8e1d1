package org.osefrance.archive.schemas.time;

import java.time.LocalDate;

/** How exact a date is written, and how far "about" reaches from it when somebody looks for it. */
enum Precision {
    DAY {
        @Override
        EdtfRange around(LocalDate first, LocalDate last) {
            return approximately(first.minusDays(3), last.plusDays(3), last);
        }
    },
    MONTH {
        @Override
        EdtfRange around(LocalDate first, LocalDate last) {
            return approximately(
                    first.minusMonths(1), last.plusDays(1).plusMonths(1).minusDays(1), last);
        }
    },
    YEAR {
        @Override
        EdtfRange around(LocalDate first, LocalDate last) {
            return approximately(first.minusYears(2), last.plusYears(2), last);
        }
    };

    /** Added to the last day of a circa date before any period of protection is counted. */
    private static final int CIRCA_YEARS = 5;

    /** The range of an approximate date. */
    abstract EdtfRange around(LocalDate first, LocalDate last);

    private static EdtfRange approximately(LocalDate from, LocalDate to, LocalDate last) {
        EdtfRange found = EdtfRange.between(from, to);
        return new EdtfRange(
                found.earliest(),
                found.latest(),
                EdtfRange.between(last, last.plusYears(CIRCA_YEARS)).latest());
    }
}
