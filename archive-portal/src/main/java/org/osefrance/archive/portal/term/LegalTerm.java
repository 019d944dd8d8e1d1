package org.osefrance.archive.portal.term;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A term that the law sets, and how it stands at a moment.
 *
 * <p>A period of months ends with the day of the last month that has the number of the first, or where there is none with the
 * last day of that month (Regulation (EEC, Euratom) 1182/71, art. 3). It is not made longer by weekends and holidays: the archive
 * would rather be early.
 *
 * @param last day on which it can still be kept, in the calendar of the house
 * @param today the day of the moment
 */
public record LegalTerm(LocalDate last, LocalDate today) {

    /** To tell the supervisory authority of a breach (GDPR, art. 33). */
    public static final Duration TO_TELL_OF_A_BREACH = Duration.ofHours(72);

    /** To answer somebody about their data (GDPR, art. 12.3). */
    public static final int MONTHS_TO_ANSWER = 1;

    private static final ZoneId HOUSE = ZoneId.of("Europe/Paris");

    /** So many months from a moment on. */
    public static LegalTerm months(int months, Instant begun, Clock clock) {
        return months(months, dayOf(begun), clock);
    }

    /** So many months from a day on. */
    public static LegalTerm months(int months, LocalDate begun, Clock clock) {
        return new LegalTerm(begun.plusMonths(months), dayOf(clock.instant()));
    }

    /** The day of a moment in the calendar of the house. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, HOUSE);
    }

    /** Its beginning, for counting what came since. */
    public static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(HOUSE).toInstant();
    }

    /** Days that are left; none on the last day, less than none when it is over. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, last);
    }

    /** Whether it was not kept. */
    public boolean isOver() {
        return today.isAfter(last);
    }
}
