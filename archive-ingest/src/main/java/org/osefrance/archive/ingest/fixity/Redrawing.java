package org.osefrance.archive.ingest.fixity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osefrance.archive.index.follow.Follower;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Has made again what a pass found wrong of what was made of originals, and notes when it is there. Each object is asked for
 * once: where its original is damaged too, nothing can be made until somebody has mended that, and {@link #recall} is called.
 */
public final class Redrawing implements Follower {

    private static final int MOST = 10_000;

    private final Derived derived;
    private final FixityBook book;
    private final Clock clock;
    /** Objects of which something is to be made again, with whether it was asked for. */
    private final Map<RecordId, Boolean> waiting = new ConcurrentHashMap<>();

    private volatile boolean recalled;

    /** @param book says at the start what was wrong when the last process ended */
    public Redrawing(Derived derived, FixityBook book, Clock clock) {
        this.derived = derived;
        this.book = book;
        this.clock = clock;
    }

    /** Says that something made of an object is not what it was. */
    void expect(RecordId object) {
        waiting.put(object, false);
    }

    /** Tries once more what could not be made. */
    public void recall() {
        recalled = false;
    }

    @Override
    public boolean step() {
        if (!recalled) {
            recalled = true;
            book.listDamages(MOST).stream()
                    .filter(damage -> damage.side() == Side.IMAGES)
                    .flatMap(damage -> damage.object().stream())
                    .forEach(this::expect);
        }
        List.copyOf(waiting.keySet()).stream()
                .filter(object -> !derived.isUnderWay(object))
                .forEach(this::settle);
        return false;
    }

    private void settle(RecordId object) {
        if (derived.isWhole(object)) {
            book.mended(object, Side.IMAGES, clock.instant());
            waiting.remove(object);
        } else if (waiting.remove(object, false)) {
            derived.remake(object);
            waiting.put(object, true);
        } else {
            waiting.remove(object, true);
        }
    }

    /** Objects of which something is still to be made again. */
    @Override
    public long lag() {
        return waiting.size();
    }
}
