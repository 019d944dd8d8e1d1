package org.osefrance.archive.ingest.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Receipt.FileReceipt;
import org.osefrance.archive.index.catalog.Receipt.ItemReceipt;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What a catalogue would do, in memory: knows bytes, keeps items, can be told to fail. */
final class LedgerInMemory implements AcceptanceLedger {

    final List<LandedItem> items = new ArrayList<>();
    final List<PremisEvent> events = new ArrayList<>();
    boolean failing;
    private final Map<String, RecordId> known = new HashMap<>();

    @Override
    public Map<String, RecordId> findKnown(Collection<String> sha512) {
        Map<String, RecordId> found = new HashMap<>(known);
        found.keySet().retainAll(sha512);
        return found;
    }

    @Override
    public Receipt record(List<LandedItem> landed, List<PremisEvent> done) {
        if (failing) {
            throw new IllegalStateException("the database is away");
        }
        Map<String, RecordId> before = Map.copyOf(known);
        List<ItemReceipt> receipts =
                landed.stream().map(item -> receipt(item, before)).toList();
        items.addAll(landed);
        events.addAll(done);
        return new Receipt(receipts);
    }

    private ItemReceipt receipt(LandedItem item, Map<String, RecordId> before) {
        List<FileReceipt> files = new ArrayList<>();
        for (NewFile file : item.files()) {
            RecordId id = known.merge(file.sha512(), file.id(), (first, again) -> first);
            files.add(new FileReceipt(id, file.path(), before.containsKey(file.sha512())));
        }
        return new ItemReceipt(item.id(), "received/1", files);
    }
}
