package org.osefrance.archive.ingest.deposit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.intake.AcceptanceLedger;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Writes down that one scan was accepted in the place of another: no item is made, a page that is there is shown by it.
 *
 * @param replacement of which page
 */
record ReplacementLedger(Catalog catalog, Register register, Replacement replacement, Signature signature)
        implements AcceptanceLedger {

    private static final Viewer DEPOSITOR = new Viewer.Machinery("intake");

    @Override
    public Map<String, RecordId> findKnown(Collection<String> digests) {
        Map<String, RecordId> known = new HashMap<>();
        for (String sha512 : digests) {
            catalog.findFileBySha512(DEPOSITOR, sha512)
                    .ifPresent(file -> known.put(sha512, file.file().id()));
        }
        return known;
    }

    @Override
    public Receipt record(List<LandedItem> items, List<PremisEvent> events) {
        LandedItem item = items.getFirst();
        NewFile scan = item.files().getFirst();
        RecordId page = replacement.page();
        RecordId file = register.replaceScan(page, replacement.version(), scan, events, signature);
        RecordId shown = catalog.findPage(DEPOSITOR, page)
                .map(view -> view.page().item())
                .orElse(item.id());
        return new Receipt(List.of(new Receipt.ItemReceipt(
                shown, item.title(), List.of(new Receipt.FileReceipt(file, scan.path(), !file.equals(scan.id()))))));
    }
}
