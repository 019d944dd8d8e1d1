package org.osefrance.archive.ingest.deposit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.DuplicateReferenceException;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Receipt.ItemReceipt;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.intake.AcceptanceLedger;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
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
        Receipt receipt = register.accept(
                new Consignment(terms.into(), described, events), new Signature(terms.author(), "received"));
        for (int i = 0; i < items.size(); i++) {
            shelve(items.get(i), receipt.items().get(i));
        }
        return receipt;
    }

    /** A separator sheet may say the date of what lies behind it. */
    private NewItem describe(LandedItem item) {
        Optional<UncertainDate> dates = item.said().flatMap(CatalogLedger::date);
        return new NewItem(
                item.id(),
                item.title(),
                dates.or(terms::dates),
                terms.genre(),
                terms.languages(),
                dates.map(terms.access()::dated).orElse(terms.access()),
                item.files());
    }

    private static Optional<UncertainDate> date(Separator said) {
        try {
            return said.dated().isEmpty() ? Optional.empty() : Optional.of(UncertainDate.parseEdtf(said.dated()));
        } catch (EdtfException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Shelfmark and box of a separator sheet. The acceptance holds before; where the reference is somebody else's, the item keeps
     * its number, and its title says what was asked for.
     */
    private void shelve(LandedItem landed, ItemReceipt item) {
        if (landed.said().isEmpty() || !item.item().equals(landed.id())) {
            return;
        }
        Separator said = landed.said().get();
        Signature signature = new Signature(terms.author(), "separator sheet");
        catalog.findUnit(DEPOSITOR, landed.id())
                .filter(unit -> unit.version() == 1)
                .ifPresent(unit -> {
                    Description boxed = said.box().isEmpty()
                            ? unit.description()
                            : unit.description().lyingIn(Optional.of(said.box()));
                    Description named = said.reference().isEmpty() ? boxed : boxed.called(said.reference());
                    if (named.equals(unit.description())) {
                        return;
                    }
                    try {
                        register.describe(named, Optional.empty(), 1, signature);
                    } catch (DuplicateReferenceException taken) {
                        if (!boxed.equals(unit.description())) {
                            register.describe(boxed, Optional.empty(), 1, signature);
                        }
                    }
                });
    }
}
