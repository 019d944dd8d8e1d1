package org.osefrance.archive.ingest.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Begins at what another clock shows and then only counts on: whoever sets the machine's clock moves no work and ends no lease of
 * a process that runs.
 */
final class RunningClock extends Clock {

    private final Instant begin;
    private final long beginNanos = System.nanoTime();
    private final ZoneId zone;

    RunningClock(Clock clock) {
        this.begin = clock.instant();
        this.zone = clock.getZone();
    }

    @Override
    public Instant instant() {
        return begin.plusNanos(System.nanoTime() - beginNanos);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return ((InstantSource) this::instant).withZone(other);
    }
}
