package org.osefrance.archive.index.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock that papers open by. It goes with that of the machine, but not where that leaps forward by more than a month against
 * what the archive knew: a machine whose clock was set ten years ahead would otherwise publish ten years of closed files at once.
 * There it goes on from what it knew, until the machine's clock is set right or somebody says that it is.
 *
 * <p>A clock that is set back is followed: earlier means closed. What would come to life again by it, {@link ClockWatch} keeps
 * closed.
 */
public final class LegalClock extends Clock {

    /** No machine sleeps longer, and no year's day of opening comes sooner than it is told by everything else. */
    public static final Duration MONTH = Duration.ofDays(31);

    /** Follows whatever the clock shows: for clocks that a test sets. */
    public static final Duration ANY_LEAP = Duration.ofDays(365_000);

    private static final Logger LOG = LoggerFactory.getLogger(LegalClock.class);

    private final Clock clock;
    private final Duration longest;
    private final LongSupplier nanos;
    private Instant known;
    private long knownNanos;
    private Instant furthest;
    private boolean held;

    /**
     * Goes on from what was known.
     *
     * @param clock of the machine
     * @param last moment that the archive knows of for certain; empty for a new one
     * @param longest leap that is believed
     */
    public LegalClock(Clock clock, Optional<Instant> last, Duration longest) {
        this(clock, last, longest, System::nanoTime);
    }

    /** @param nanos counts on by itself, whatever anybody sets */
    LegalClock(Clock clock, Optional<Instant> last, Duration longest, LongSupplier nanos) {
        this.clock = clock;
        this.longest = longest;
        this.nanos = nanos;
        this.known = last.orElseGet(clock::instant);
        this.furthest = known;
        this.knownNanos = nanos.getAsLong();
        Instant unused = instant();
    }

    @Override
    public synchronized Instant instant() {
        Instant shown = clock.instant();
        long now = nanos.getAsLong();
        Instant expected = known.plusNanos(now - knownNanos);
        Instant certain = furthest.isAfter(expected) ? furthest : expected;
        if (Duration.between(certain, shown).compareTo(longest) > 0) {
            hold(expected, shown);
            return expected;
        }
        if (held || Duration.between(expected, shown).abs().compareTo(ClockWatch.TOLERANCE) > 0) {
            LOG.warn(
                    "The clock of this machine was set, or stood still: {} was expected, it shows {}", expected, shown);
        }
        follow(shown, now);
        return shown;
    }

    private void hold(Instant expected, Instant shown) {
        if (!held) {
            LOG.error(
                    "The clock of this machine leapt forward: {} was expected, it shows {}. Nothing opens by that until"
                            + " it is set right, or `scripts/archive clock confirm` says that it is right.",
                    expected,
                    shown);
        }
        held = true;
    }

    private void follow(Instant shown, long now) {
        held = false;
        known = shown;
        knownNanos = now;
        furthest = shown.isAfter(furthest) ? shown : furthest;
    }

    /** Whether the machine's clock is not believed. */
    public synchronized boolean isHeld() {
        Instant unused = instant();
        return held;
    }

    /** What the machine's clock shows, believed or not. */
    public Instant shown() {
        return clock.instant();
    }

    /** Somebody has looked, and the machine's clock is right. */
    public synchronized void confirm() {
        follow(clock.instant(), nanos.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        LegalClock here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }
}
