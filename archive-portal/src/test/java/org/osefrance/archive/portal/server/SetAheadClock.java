package org.osefrance.archive.portal.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets and that goes on from there: the pipeline waits for time to pass. */
final class SetAheadClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Sets the clock to what one in Paris shows. */
    void setParis(LocalDate day, LocalTime time) {
        Instant then = day.atTime(time).atZone(ZoneId.of("Europe/Paris")).toInstant();
        ahead = Duration.between(Clock.systemUTC().instant(), then);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
