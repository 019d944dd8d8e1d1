package org.osefrance.archive.index.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.ClosedUnits;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.OutboxEntry;
import org.osefrance.archive.index.catalog.UnitSource;
import org.osefrance.archive.index.catalog.UnitState;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.SearchIndex;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Keeps an index behind the catalogue. The index's checkpoint is the only memory: after a crash the same entries are read
 * again, and putting a unit twice changes nothing.
 */
public final class IndexFollower implements Follower {

    private static final int ENTRIES = 500;
    private static final int CHANGES = 1_000;

    /** So long nothing must have come before the index is put in order for reading. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final UnitSource units;
    private final ClosedUnits closedUnits;
    private final SearchIndex index;
    private final IndexedUnits indexed;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Instant> changed;

    /** A follower of one catalogue with one index; nobody else writes that index. */
    public IndexFollower(
            Outbox outbox, UnitSource units, ClosedUnits closedUnits, SearchIndex index, AccessGate gate, Clock clock) {
        this.outbox = outbox;
        this.units = units;
        this.closedUnits = closedUnits;
        this.index = index;
        this.indexed = new IndexedUnits(gate);
        this.clock = clock;
        this.changed = Optional.of(clock.instant());
    }

    @Override
    public boolean step() {
        turn.lock();
        try {
            if (rebuildIfUnfit()) {
                return true;
            }
            List<OutboxEntry> entries = outbox.after(index.checkpoint(), ENTRIES);
            if (entries.isEmpty()) {
                tidyIfQuiet();
                return false;
            }
            follow(entries);
            changed = Optional.of(clock.instant());
            return true;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public long lag() {
        // A damaged one shows what it has read before, and is not where it says until it is made again.
        return index.isDamaged() ? Math.max(1, outbox.newest()) : Math.max(0, outbox.newest() - index.checkpoint());
    }

    /** Makes the index again from the catalogue alone. Searches find less until this returns. */
    public void rebuild() {
        turn.lock();
        try {
            long reached = outbox.newest();
            index.clear();
            Batch batch = new Batch(0);
            units.readAll(batch::put);
            batch.finish(reached);
            changed = Optional.empty();
            index.tidy();
        } finally {
            turn.unlock();
        }
    }

    /**
     * An index that is ahead of the catalogue belongs to another one, of before a restoration for example. One that is
     * behind what the outbox still has (it is new, or was lost) has missed changes. One that cannot be read has to be made again too.
     */
    private boolean rebuildIfUnfit() {
        long checkpoint = index.checkpoint();
        if (!index.isDamaged() && checkpoint <= outbox.newest() && checkpoint >= outbox.forgotten()) {
            return false;
        }
        rebuild();
        return true;
    }

    /** Not between the batches of an ingest: what is in order then is not in order after the next batch. */
    private void tidyIfQuiet() {
        Instant quietSince = clock.instant().minus(QUIET);
        if (changed.filter(last -> !last.isAfter(quietSince)).isPresent()) {
            // Before it is tried: a disk without room for it would be tried again at each look.
            changed = Optional.empty();
            index.tidy();
        }
    }

    private void follow(List<OutboxEntry> entries) {
        Set<RecordId> missing = new LinkedHashSet<>();
        for (OutboxEntry entry : entries) {
            if (entry.change().concernsReaders()) {
                missing.add(entry.record());
            }
        }
        Batch batch = new Batch(index.checkpoint());
        units.read(List.copyOf(missing), state -> {
            // A line changes with its page: its own entry finds no unit of that id.
            state.ids().forEach(missing::remove);
            batch.replace(state);
        });
        missing.forEach(batch::remove);
        batch.finish(entries.getLast().position());
    }

    /** Changes on their way into the index: the checkpoint moves with the last of them. */
    private final class Batch {

        private final long before;
        private final List<IndexChange> changes = new ArrayList<>();

        Batch(long before) {
            this.before = before;
        }

        void put(UnitState state) {
            indexed.of(state).forEach(unit -> add(new IndexChange.Put(unit)));
        }

        /** The same; what is no document any more, a line that lost its place or a page its text, is taken out. */
        void replace(UnitState state) {
            List<IndexedUnit> now = indexed.of(state);
            Set<RecordId> gone = state.ids().collect(Collectors.toCollection(LinkedHashSet::new));
            now.forEach(unit -> {
                gone.remove(unit.unit());
                add(new IndexChange.Put(unit));
            });
            gone.forEach(this::remove);
        }

        void remove(RecordId unit) {
            add(new IndexChange.Remove(unit));
        }

        void finish(long checkpoint) {
            index.apply(List.copyOf(changes), checkpoint);
            closedUnits.forgetUpTo(checkpoint);
        }

        private void add(IndexChange change) {
            changes.add(change);
            if (changes.size() == CHANGES) {
                index.apply(List.copyOf(changes), before);
                changes.clear();
            }
        }
    }
}
