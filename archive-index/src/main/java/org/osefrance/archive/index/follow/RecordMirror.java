package org.osefrance.archive.index.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.osefrance.archive.index.catalog.MirrorSource;
import org.osefrance.archive.index.catalog.MirrorSource.Mirrored;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.OutboxEntry;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Copies record versions, notes of texts and events into the store, in batches for each fonds, so that the catalogue can be made again from the store
 * alone. What a crash interrupts is copied again; the shelf keeps what it has.
 */
public final class RecordMirror implements Follower {

    private static final int ENTRIES = 1_000;

    private final Outbox outbox;
    private final MirrorSource source;
    private final RecordShelf shelf;
    private final RecordJson json = new RecordJson();
    private final ReentrantLock turn = new ReentrantLock();

    /** A mirror of one catalogue on one shelf. */
    public RecordMirror(Outbox outbox, MirrorSource source, RecordShelf shelf) {
        this.outbox = outbox;
        this.source = source;
        this.shelf = shelf;
    }

    @Override
    public boolean step() {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            List<OutboxEntry> entries = outbox.after(source.position(), ENTRIES);
            if (entries.isEmpty()) {
                return false;
            }
            keep(source.read(entries));
            source.moveTo(entries.getLast().position());
            return true;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public long lag() {
        return Math.max(0, outbox.newest() - source.position());
    }

    /**
     * Brings the store up to what was written until now, then keeps it from getting anything that the database does not have now, until the same thread closes the hold; steps
     * do nothing meanwhile. For a backup: a version mirrored after the state of the database was taken would come back
     * beside another one of the same number.
     */
    public Hold hold() {
        turn.lock();
        try {
            long written = outbox.newest();
            while (source.position() < written && step()) {
                continue;
            }
            return turn::unlock;
        } catch (RuntimeException unwritable) {
            turn.unlock();
            throw unwritable;
        }
    }

    /** The mirror stands still until it is closed. */
    @FunctionalInterface
    public interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    /** Copies everything there is, for a store that lost its mirror. */
    public void copyAll() {
        turn.lock();
        try {
            long reached = outbox.newest();
            List<Mirrored> batch = new ArrayList<>();
            source.readAll(mirrored -> {
                batch.add(mirrored);
                if (batch.size() == ENTRIES) {
                    keep(batch);
                    batch.clear();
                }
            });
            keep(batch);
            source.moveTo(reached);
        } finally {
            turn.unlock();
        }
    }

    private void keep(List<Mirrored> batch) {
        Map<RecordId, List<ShelfDocument>> byFonds = new LinkedHashMap<>();
        for (Mirrored mirrored : batch) {
            byFonds.computeIfAbsent(mirrored.fonds(), fonds -> new ArrayList<>())
                    .add(document(mirrored));
        }
        byFonds.forEach(shelf::keep);
    }

    private ShelfDocument document(Mirrored mirrored) {
        return switch (mirrored) {
            case Mirrored.Version(RecordId fonds, var version) ->
                new ShelfDocument(
                        version.record().id(), ShelfDocument.Kind.VERSION, version.number(), json.write(version));
            case Mirrored.Text(RecordId fonds, RecordId page, var text) ->
                new ShelfDocument(
                        page,
                        ShelfDocument.Kind.TEXT,
                        text.number(),
                        TextNote.of(text).write());
            case Mirrored.Event(RecordId fonds, int number, var event) ->
                new ShelfDocument(event.object(), ShelfDocument.Kind.EVENT, number, EventNote.write(event));
        };
    }
}
