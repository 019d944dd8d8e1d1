package org.osefrance.archive.index.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The audit as a witness of what time it has been already: knows the latest time of all entries, so that a clock that was
 * set back brings no grant and no agreement to life again. The latest, not the one written last, because whoever sets the
 * clock back would only have to cause one more entry.
 */
public final class ClockWatch implements Audit {

    /** How far clocks may differ without anybody having set one. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Audit audit;
    private final Clock clock;
    private final Clock believed;
    private final AtomicReference<Instant> latest;

    /**
     * Watches what is added from now on.
     *
     * @param latest time of the entries there are
     */
    public ClockWatch(Audit audit, Optional<Instant> latest, Clock clock) {
        this(audit, latest, clock, clock);
    }

    /**
     * The same where the clock may leap forward.
     *
     * @param believed the time that is believed: an entry of a later one says nothing of what time it has been
     */
    public ClockWatch(Audit audit, Optional<Instant> latest, Clock clock, Clock believed) {
        this.audit = audit;
        this.clock = clock;
        this.believed = believed;
        this.latest = new AtomicReference<>(latest.orElse(Instant.MIN));
    }

    @Override
    public void add(List<AuditEntry> entries) {
        audit.add(entries);
        Instant now = believed.instant();
        for (AuditEntry entry : entries) {
            Instant at = entry.at().isAfter(now) ? now : entry.at();
            latest.accumulateAndGet(at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Whether the clock stands more than five minutes behind an entry. */
    public boolean isBehind() {
        Instant known = latest.get();
        return !known.equals(Instant.MIN) && clock.instant().plus(TOLERANCE).isBefore(known);
    }
}
