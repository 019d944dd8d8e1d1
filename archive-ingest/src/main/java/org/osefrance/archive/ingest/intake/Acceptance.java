package org.osefrance.archive.ingest.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Receipt.FileReceipt;
import org.osefrance.archive.index.catalog.Receipt.ItemReceipt;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;
import org.osefrance.archive.ingest.storage.Label;
import org.osefrance.archive.ingest.storage.NewOriginal;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * From received to accepted. A batch goes to disk in one group commit, then into the catalogue in one transaction, and
 * only then is anybody told. What a crash leaves between the two is an object without a row: it is never shown, and the
 * same files handed in again are accepted as if for the first time.
 *
 * <p>May be called from several threads; batches are accepted one after the other, so that two people who hand in the
 * same bytes at once get one object.
 */
public final class Acceptance {

    private final OriginalStore store;
    private final Staging staging;
    private final Clock clock;
    private final Supplier<RecordId> names;
    private final ReentrantLock oneBatch = new ReentrantLock();

    /** With new random ids. */
    public Acceptance(OriginalStore store, Staging staging, Clock clock) {
        this(store, staging, clock, RecordId::random);
    }

    Acceptance(OriginalStore store, Staging staging, Clock clock, Supplier<RecordId> names) {
        this.store = store;
        this.staging = staging;
        this.clock = clock;
        this.names = names;
    }

    /**
     * Groups files into items and accepts them batch by batch.
     *
     * @param files from our staging; whatever happens they are gone from there afterwards
     * @param each every file an item of its own
     * @param author account or part of the archive that accepts them
     * @param listener told of every file once, after it is true
     * @throws org.osefrance.archive.ingest.storage.StorageException when the disk refuses; what was told before holds,
     *     the batch and those after it were not accepted
     */
    public void accept(
            Collection<Received> files,
            boolean each,
            String author,
            AcceptanceLedger ledger,
            Consumer<AcceptanceEvent> listener) {
        try {
            accept(Grouping.plan(files, each), author, ledger, listener);
        } finally {
            files.forEach(staging::discard);
        }
    }

    /**
     * Accepts files that were grouped into items by somebody, batch by batch. What was accepted is moved away from where it
     * lay; whoever planned it discards what is left.
     *
     * @param author account or part of the archive that accepts them
     * @param listener told of every file once, after it is true; of a reading only where it is refused
     * @throws org.osefrance.archive.ingest.storage.StorageException as above
     */
    public void accept(IntakePlan plan, String author, AcceptanceLedger ledger, Consumer<AcceptanceEvent> listener) {
        for (List<PlannedItem> batch : Batches.of(plan.items())) {
            land(batch, author, ledger).forEach(listener);
        }
        plan.loneReadings()
                .forEach(reading -> listener.accept(
                        new AcceptanceEvent.Refused(reading.label(), new Refusal.LoneReading(reading.kind()))));
    }

    private List<AcceptanceEvent> land(List<PlannedItem> batch, String author, AcceptanceLedger ledger) {
        oneBatch.lock();
        try {
            Map<String, RecordId> ids = new HashMap<>(ledger.findKnown(digests(batch)));
            List<PlannedFile> fresh = nameFresh(batch, ids);
            Landing landing = new Landing(ids, names, clock.instant());
            store.accept(fresh.stream()
                    .map(file -> original(file, landing.id(file.original()), author))
                    .toList());
            Receipt receipt = ledger.record(landing.items(batch), landing.events(fresh));
            return tell(batch, receipt, fresh);
        } finally {
            oneBatch.unlock();
        }
    }

    /** Files whose bytes are met for the first time; their ids are added. */
    private List<PlannedFile> nameFresh(List<PlannedItem> batch, Map<String, RecordId> ids) {
        List<PlannedFile> fresh = new ArrayList<>();
        for (PlannedItem item : batch) {
            for (PlannedFile file : item.files()) {
                if (ids.putIfAbsent(file.original().file().sha512(), names.get()) == null) {
                    fresh.add(file);
                }
            }
        }
        return fresh;
    }

    private static NewOriginal original(PlannedFile file, RecordId id, String author) {
        Received received = file.original();
        Map<String, StagedFile> sidecars = new HashMap<>();
        file.sidecars()
                .forEach(sidecar -> sidecars.put(SidecarName.of(sidecar.name(), sidecars.keySet()), sidecar.file()));
        Label label = new Label(received.name(), received.kind().mediaType());
        return new NewOriginal(id, received.file(), label, sidecars, author);
    }

    private static List<AcceptanceEvent> tell(List<PlannedItem> batch, Receipt receipt, List<PlannedFile> fresh) {
        List<AcceptanceEvent> events = new ArrayList<>();
        Set<PlannedFile> first = new HashSet<>(fresh);
        for (int i = 0; i < batch.size(); i++) {
            ItemReceipt item = receipt.items().get(i);
            for (int j = 0; j < item.files().size(); j++) {
                PlannedFile planned = batch.get(i).files().get(j);
                FileReceipt file = item.files().get(j);
                boolean accepted = !file.known() && first.remove(planned);
                events.add(
                        accepted
                                ? new AcceptanceEvent.Accepted(
                                        file.file(),
                                        item.item(),
                                        planned.original().file().sha512(),
                                        file.path())
                                : new AcceptanceEvent.Known(file.file(), item.item(), file.path()));
            }
        }
        return events;
    }

    private static List<String> digests(List<PlannedItem> batch) {
        return batch.stream()
                .flatMap(item -> item.files().stream())
                .map(file -> file.original().file().sha512())
                .distinct()
                .toList();
    }
}
