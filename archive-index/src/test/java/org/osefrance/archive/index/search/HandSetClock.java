package org.osefrance.archive.index.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test sets it. */
public final class HandSetClock extends Clock {

    private volatile Instant now = Holdings.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    /** Sets the clock to what one in Paris shows. */
    public void setParis(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        HandSetClock here = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }

            @Override
            public Instant instant() {
                return here.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return now;
    }
}
