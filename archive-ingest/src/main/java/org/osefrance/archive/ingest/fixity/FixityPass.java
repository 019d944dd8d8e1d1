package org.osefrance.archive.ingest.fixity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osefrance.archive.index.follow.Follower;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.SecondCopy;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every object of the store, and of the second copy, byte by byte, a little at a time. What was looked at is
 * remembered, so that a restart goes on. A step reads one object, and what was made of it; then it waits until the time is over
 * which that reading was allowed to take, however long the object was.
 *
 * <p>May be called from several threads; one object is looked at at a time.
 */
public final class FixityPass implements Follower {

    private static final Logger LOG = LoggerFactory.getLogger(FixityPass.class);

    private final OriginalStore store;
    private final Supplier<Optional<SecondCopy>> copy;
    private final Accepted accepted;
    private final Derived derived;
    private final Redrawing redrawing;
    private final FixityBook book;
    private final Pace pace;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private Instant restsUntil = Instant.MIN;

    /**
     * @param copy the second copy, while it can be reached
     * @param accepted what has to be in the store, as the catalogue has it
     * @param derived what was made of it
     * @param redrawing is told what of that has to be made again
     */
    public FixityPass(
            OriginalStore store,
            Supplier<Optional<SecondCopy>> copy,
            Accepted accepted,
            Derived derived,
            Redrawing redrawing,
            FixityBook book,
            Pace pace,
            Clock clock) {
        this.store = store;
        this.copy = copy;
        this.accepted = accepted;
        this.derived = derived;
        this.redrawing = redrawing;
        this.book = book;
        this.pace = pace;
        this.clock = clock;
    }

    /** What was accepted and not erased. */
    public interface Accepted {

        /** Every file. */
        Collection<RecordId> list();

        /** Whether a file is one of them. */
        boolean holds(RecordId file);
    }

    /** Begins a pass over everything now; one that was running ends. */
    public void begin() {
        one.lock();
        try {
            Set<RecordId> objects = new LinkedHashSet<>(accepted.list());
            try (Stream<RecordId> kept = store.list()) {
                kept.forEach(objects::add);
            }
            book.begin(clock.instant(), objects, store.listStrangers());
        } finally {
            one.unlock();
        }
    }

    /**
     * Looks at the next object, when its time has come; begins a pass when one is due.
     *
     * @return whether the next may be looked at now
     */
    @Override
    public boolean step() {
        one.lock();
        try {
            Instant now = clock.instant();
            // A clock that was set back must not put the pass to rest for years.
            if (now.isBefore(restsUntil) && restsUntil.isBefore(now.plus(pace.between()))) {
                return false;
            }
            if (isDue(now)) {
                begin();
            }
            Optional<Checked> checked = lookAtNext();
            checked.ifPresent(looked -> restsUntil = now.plus(toRead(looked.bytes())));
            return checked.isPresent() && !clock.instant().isBefore(restsUntil);
        } finally {
            one.unlock();
        }
    }

    /** Looks at the next object without regard to pace; empty when the pass is over. */
    public Optional<Checked> lookAtNext() {
        one.lock();
        try {
            Optional<Checked> checked = Optional.empty();
            List<RecordId> due = book.listDue(1);
            while (checked.isEmpty() && !due.isEmpty()) {
                checked = lookAt(due.getFirst());
                due = checked.isEmpty() ? book.listDue(1) : due;
            }
            return checked;
        } finally {
            one.unlock();
        }
    }

    /** Objects that the running pass has still to look at. */
    @Override
    public long lag() {
        return book.findLastPass()
                .filter(pass -> pass.endedAt().isEmpty())
                .map(FixityBook.Pass::left)
                .orElse(0L);
    }

    private boolean isDue(Instant now) {
        Optional<FixityBook.Pass> last = book.findLastPass();
        return last.isEmpty()
                || (last.get().endedAt().isPresent()
                        && (now.isAfter(last.get().beganAt().plus(pace.between()))
                                || now.isBefore(last.get().beganAt().minus(pace.between()))));
    }

    private Duration toRead(long bytes) {
        return Duration.ofMillis(bytes * 1000 / pace.bytesPerSecond());
    }

    /** Empty for an object that was erased since the pass began. */
    private Optional<Checked> lookAt(RecordId object) {
        if (!accepted.holds(object) && store.findObject(object).isEmpty()) {
            book.forget(object);
            return Optional.empty();
        }
        Map<Side, List<Finding>> findings = new EnumMap<>(Side.class);
        findings.put(Side.FIRST, store.verify(object));
        long bytes = store.sizeOf(object);
        Optional<SecondCopy> second = copy.get();
        if (second.isPresent() && second.get().isCurrent(object)) {
            // What is not copied yet is not wrong: the status says how far the copy is behind.
            findings.put(Side.SECOND, second.get().verify(object));
            bytes *= 2;
        }
        Derived.Look made = derived.lookAt(object);
        findings.put(Side.IMAGES, made.findings());
        Checked checked = new Checked(object, clock.instant(), bytes + made.bytes(), findings);
        if (!checked.matches()) {
            LOG.error("{} is not what it was: {}", object, findings);
        }
        book.note(checked);
        if (!made.findings().isEmpty()) {
            redrawing.expect(object);
        }
        return Optional.of(checked);
    }
}
