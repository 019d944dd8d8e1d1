package org.osefrance.archive.ingest.fixity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.PremisEvent.Type;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.SecondCopy;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Brings back what a pass found wrong in a root, from the other that still has it, and writes down that it did. */
public final class Mending {

    private static final Viewer MACHINERY = new Viewer.Machinery("fixity");
    private static final String AGENT = "archive-ingest";
    private static final int MOST = 10_000;

    private final OriginalStore store;
    private final Supplier<Optional<SecondCopy>> copy;
    private final FixityBook book;
    private final Catalog catalog;
    private final Register register;
    private final Clock clock;

    /** @param copy the second copy, while it can be reached */
    public Mending(
            OriginalStore store,
            Supplier<Optional<SecondCopy>> copy,
            FixityBook book,
            Catalog catalog,
            Register register,
            Clock clock) {
        this.store = store;
        this.copy = copy;
        this.book = book;
        this.catalog = catalog;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What became of one object.
     *
     * @param obstacles why it was not brought back; empty when it was
     */
    public record Attempt(RecordId object, Side side, List<Finding> obstacles) {
        public Attempt {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** Tries everything that is wrong; empty when nothing is, or there is no second copy to take it from. */
    public List<Attempt> mendAll() {
        Optional<SecondCopy> second = copy.get();
        List<Attempt> attempts = new ArrayList<>();
        if (second.isPresent()) {
            book.listDamages(MOST).stream()
                    .filter(damage -> damage.object().isPresent() && damage.side() != Side.IMAGES)
                    .map(damage -> new Attempt(damage.object().orElseThrow(), damage.side(), List.of()))
                    .distinct()
                    .forEach(wanted -> attempts.add(mend(wanted.object(), wanted.side(), second.get())));
        }
        return attempts;
    }

    private Attempt mend(RecordId object, Side side, SecondCopy second) {
        List<Finding> obstacles = new ArrayList<>(
                side == Side.FIRST ? second.mendFirst(object, acceptedAs(object)) : second.mendSecond(object));
        if (obstacles.isEmpty()) {
            obstacles.addAll(side == Side.FIRST ? store.verify(object) : second.verify(object));
        }
        if (obstacles.isEmpty()) {
            book.mended(object, side, clock.instant());
        }
        String from = side == Side.FIRST ? "from the second copy" : "in the second copy, from the store";
        register.recordEvents(List.of(new PremisEvent(
                object, Type.RECOVERY, clock.instant(), obstacles.isEmpty(), "brought back " + from, AGENT)));
        return new Attempt(object, side, obstacles);
    }

    private Optional<String> acceptedAs(RecordId object) {
        return catalog.findFile(MACHINERY, object).map(view -> view.file().sha512());
    }
}
