package org.osefrance.archive.index.search.memory;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.NamedUnits;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchIndex;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Units in a map. */
public final class MemoryIndex implements SearchIndex {

    private final Map<RecordId, IndexedUnit> units = new LinkedHashMap<>();
    private final Clock clock;
    private final DenySet denySet;
    private long checkpoint;
    private int timesTidied;
    private boolean refusesToTidy;

    public MemoryIndex(Clock clock, DenySet denySet) {
        this.clock = clock;
        this.denySet = denySet;
    }

    @Override
    public void apply(List<IndexChange> changes, long checkpoint) {
        for (IndexChange change : changes) {
            switch (change) {
                case IndexChange.Put(IndexedUnit unit) -> units.put(unit.unit(), unit);
                case IndexChange.Remove(RecordId unit) -> units.remove(unit);
            }
        }
        this.checkpoint = checkpoint;
    }

    @Override
    public long checkpoint() {
        return checkpoint;
    }

    @Override
    public void clear() {
        units.clear();
        checkpoint = 0;
    }

    /** From now on there is no room for that. */
    public void refuseToTidy() {
        refusesToTidy = true;
    }

    /** How often somebody asked for order. */
    public int timesTidied() {
        return timesTidied;
    }

    @Override
    public void tidy() {
        // Nothing to put in order: every search reads all units.
        timesTidied++;
        if (refusesToTidy) {
            throw new IllegalStateException("no room to put the index in order");
        }
    }

    @Override
    public Search search(NamedUnits named) {
        return new MemorySearch(units, clock, denySet, named);
    }

    @Override
    public void close() {
        units.clear();
    }
}
