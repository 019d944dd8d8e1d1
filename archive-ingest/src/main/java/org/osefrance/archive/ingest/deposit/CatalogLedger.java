package org.osefrance.archive.ingest.deposit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.intake.AcceptanceLedger;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;

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

    /**
     * A separator sheet may say the date, the shelfmark and the box of what lies behind it, written with the acceptance and not after
     * it, so that no kill comes between. Where the shelfmark is somebody else's, the item is numbered, and its title says what was
     * asked for.
     */
    private NewItem describe(LandedItem item) {
        Optional<UncertainDate> dates = item.said().flatMap(CatalogLedger::date);
        return new NewItem(
                        item.id(),
                        item.title(),
                        dates.or(terms::dates),
                        terms.genre(),
                        terms.languages(),
                        dates.map(terms.access()::dated).orElse(terms.access()),
                        item.files())
                .standing(item.said().map(CatalogLedger::shelf).orElse(NewItem.Shelf.UNSAID));
    }

    private static NewItem.Shelf shelf(Separator said) {
        return new NewItem.Shelf(said.reference(), Optional.of(said.box()).filter(box -> !box.isEmpty()));
    }

    private static Optional<UncertainDate> date(Separator said) {
        try {
            return said.dated().isEmpty() ? Optional.empty() : Optional.of(UncertainDate.parseEdtf(said.dated()));
        } catch (EdtfException unreadable) {
            return Optional.empty();
        }
    }
}
