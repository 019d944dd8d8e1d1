package org.osefrance.archive.ingest.deposit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.intake.AcceptanceLedger;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Writes acceptances into the catalogue under the terms of one deposit. Depositors are archivists today, who may know of
 * every file; a depositor from outside gets a viewer of their own with the access issue.
 */
record CatalogLedger(Catalog catalog, Register register, DepositTerms terms) implements AcceptanceLedger {

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
        List<NewItem> described = items.stream().map(this::describe).toList();
        return register.accept(
                new Consignment(terms.into(), described, events), new Signature(terms.author(), "received"));
    }

    private NewItem describe(LandedItem item) {
        return new NewItem(
                item.id(), item.title(), terms.dates(), terms.genre(), terms.languages(), terms.access(), item.files());
    }
}
