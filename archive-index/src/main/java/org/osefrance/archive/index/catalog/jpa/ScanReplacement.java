package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.EntangledPagesException.Reason;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;
import org.osefrance.archive.schemas.record.Placement;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Takes in a scan for a page that is there, instead of for a new item. */
final class ScanReplacement {

    private final Writing writing;
    private final Arranging arranging;

    ScanReplacement(Writing writing, Arranging arranging) {
        this.writing = writing;
        this.arranging = arranging;
    }

    RecordId run(RecordId page, int expectedVersion, NewFile scan, List<PremisEvent> events) {
        Acceptance.takeTurn(writing);
        PageRow row = writing.session().get(PageRow.class, page.value());
        if (row == null) {
            throw new UnknownRecordException(page);
        }
        // In the order in which everybody else locks: the item, its pages, their records.
        ArrangedItems.lock(writing, new RecordId(row.item));
        PageRow.lockOfItem(writing.session(), new RecordId(row.item));
        Writing.Current current = writing.lock(page);
        RecordVersion<Page> version = current.as(Page.class);
        if (version.number() != expectedVersion) {
            throw new StaleVersionException(page, expectedVersion, version.number());
        }
        PageImage image = findKnown(scan, version.record()).orElseGet(() -> {
            accept(scan, version.record().item(), current.fonds());
            events.stream().filter(event -> event.object().equals(scan.id())).forEach(writing::did);
            return new PageImage(scan.id(), 0, QuarterTurn.NONE, Optional.empty());
        });
        writing.flush();
        arranging.run(new Rearrangement(
                List.of(new Step.Show(page, image)), versions(version.record().item()), Rearrangement.Closure.KEPT));
        return image.file();
    }

    /** Bytes that showed this very page before show it again; those of another page would make it stand twice. */
    private Optional<PageImage> findKnown(NewFile scan, Page page) {
        Optional<FileRow> held = writing.session()
                .createSelectionQuery("from FileRow where sha512 = :sum", FileRow.class)
                .setParameter("sum", scan.sha512())
                .uniqueResultOptional();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        RecordId file = new RecordId(held.get().id);
        return Optional.of(page.earlier().reversed().stream()
                .filter(image -> image.file().equals(file) && !image.isOfSamePicture(page.image()))
                .findFirst()
                .orElseThrow(() -> new EntangledPagesException(
                        Reason.KNOWN_BYTES, "the archive holds these bytes already, as " + file)));
    }

    private void accept(NewFile scan, RecordId item, RecordId fonds) {
        Placement placement = new Placement(item, scan.path(), scan.within());
        AcceptedFile accepted = new AcceptedFile(
                scan.id(), scan.sha512(), scan.sizeBytes(), scan.mediaType(), scan.name(), List.of(placement));
        int place = writing.session()
                .createSelectionQuery(
                        "select coalesce(max(place) + 1, 0) from FileRow where item = :item", Integer.class)
                .setParameter("item", item.value())
                .getSingleResult();
        writing.add(accepted, AccessFacts.undescribed(), fonds, new FileRow(accepted, place), Change.FILE);
        writing.add(new PlacementRow(scan.id(), 0, placement));
        writing.did(new PremisEvent(
                scan.id(),
                PremisEvent.Type.INGESTION,
                writing.now(),
                true,
                "received in place of the scan of a page",
                writing.author()));
    }

    /** The author looked at this page alone: the others are as they are. */
    private Map<RecordId, Integer> versions(RecordId item) {
        return PageRow.lockOfItem(writing.session(), item).stream()
                .map(row -> new RecordId(row.id))
                .collect(Collectors.toMap(
                        id -> id, id -> writing.lock(id).version().number()));
    }
}
