package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.DuplicateReferenceException;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Receipt.FileReceipt;
import org.osefrance.archive.index.catalog.Receipt.ItemReceipt;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Placement;

/** Takes in one consignment. One at a time, so that the same bytes or the same unit are never made twice. */
final class Acceptance {

    private static final String IN_TURN = "select 1 from (select pg_advisory_xact_lock(1943)) turn";

    private final Writing writing;
    private final Consignment consignment;
    private final Map<String, RecordId> held = new HashMap<>();
    private final FreeReferences references;
    private final Set<RecordId> taken = new HashSet<>();
    private Optional<DescriptionRow> into = Optional.empty();
    private Optional<RecordId> fonds = Optional.empty();

    Acceptance(Writing writing, Consignment consignment) {
        this.writing = writing;
        this.consignment = consignment;
        this.references =
                new FreeReferences(writing, Math.max(1, consignment.items().size()));
    }

    /** Whoever gives numbers away or takes in files waits for those who do so already. */
    static void takeTurn(Writing writing) {
        writing.session().createNativeQuery(IN_TURN, Integer.class).getSingleResult();
    }

    Receipt run() {
        takeTurn(writing);
        into = findUnit(consignment.into());
        into.ifPresent(this::receiveUnder);
        readHeld();
        List<ItemReceipt> receipts = new ArrayList<>();
        for (NewItem item : consignment.items()) {
            receipts.add(accept(item));
        }
        writing.flush();
        into.ifPresent(unit -> writing.session().update(unit));
        consignment.events().stream()
                .filter(event -> taken.contains(event.object()))
                .forEach(writing::did);
        return new Receipt(receipts);
    }

    private ItemReceipt accept(NewItem item) {
        boolean anyNew = item.files().stream().anyMatch(file -> !held.containsKey(file.sha512()));
        if (!anyNew) {
            return acknowledge(item);
        }
        DescriptionRow parent = parent();
        boolean wished = isFree(item.shelf().reference());
        String reference = wished ? item.shelf().reference() : references.next(parent);
        Description numbered = new Description(
                item.id(),
                DescriptionLevel.ITEM,
                Optional.of(new RecordId(parent.id)),
                reference,
                item.title(),
                item.dates(),
                item.genre(),
                item.languages(),
                "");
        Description description = item.shelf().location().isEmpty()
                ? numbered
                : numbered.lyingIn(item.shelf().location());
        taken.add(item.id());
        writing.add(
                description, item.access(), fonds.orElseThrow(), new DescriptionRow(description), Change.DESCRIPTION);
        if (wished) {
            // The next number is looked for among the rows.
            writing.flush();
            references.withhold(reference);
        }
        List<FileReceipt> receipts = new ArrayList<>();
        for (NewFile file : item.files()) {
            receipts.add(accept(file, item.id(), receipts.size()));
        }
        return new ItemReceipt(item.id(), reference, receipts);
    }

    /** Whether an item can have the reference that was asked for; none was asked for where it is empty. */
    private boolean isFree(String reference) {
        return !reference.isEmpty() && findUnit(reference).isEmpty();
    }

    private FileReceipt accept(NewFile file, RecordId item, int place) {
        RecordId known = held.putIfAbsent(file.sha512(), file.id());
        if (known != null) {
            writing.flush();
            place(known, new Placement(item, file.path(), file.within()));
            return new FileReceipt(known, file.path(), !known.equals(file.id()));
        }
        Placement placement = new Placement(item, file.path(), file.within());
        AcceptedFile accepted = new AcceptedFile(
                file.id(), file.sha512(), file.sizeBytes(), file.mediaType(), file.name(), List.of(placement));
        writing.add(
                accepted, AccessFacts.undescribed(), fonds.orElseThrow(), new FileRow(accepted, place), Change.FILE);
        writing.add(new PlacementRow(file.id(), 0, placement));
        taken.add(file.id());
        writing.did(new PremisEvent(
                file.id(),
                PremisEvent.Type.INGESTION,
                writing.now(),
                true,
                "received into " + consignment.into(),
                writing.author()));
        return new FileReceipt(file.id(), file.path(), false);
    }

    /** An item of which the archive holds every file: only what is new about where they lay is written. */
    private ItemReceipt acknowledge(NewItem item) {
        List<FileReceipt> receipts = new ArrayList<>();
        for (NewFile file : item.files()) {
            RecordId known = held.getOrDefault(file.sha512(), file.id());
            writing.flush();
            if (!receivedHere(known, file.path())) {
                place(known, new Placement(new RecordId(parent().id), file.path(), file.within()));
            }
            receipts.add(new FileReceipt(known, file.path(), !known.equals(file.id())));
        }
        FileRow first =
                writing.session().get(FileRow.class, receipts.getFirst().file().value());
        DescriptionRow holder = writing.session().get(DescriptionRow.class, first.item);
        return new ItemReceipt(new RecordId(holder.id), holder.reference, receipts);
    }

    private boolean receivedHere(RecordId file, String path) {
        if (into.isEmpty()) {
            return false;
        }
        return !writing.session()
                .createNativeQuery(
                        "select p.number from placement p join description u on u.id = p.unit"
                                + " where p.file = :file and p.path = :path and :into in (u.id, u.parent)",
                        Integer.class)
                .setParameter("file", file.value())
                .setParameter("path", path)
                .setParameter("into", into.get().id)
                .list()
                .isEmpty();
    }

    private void place(RecordId file, Placement placement) {
        Writing.Current current = writing.lock(file);
        AcceptedFile before = current.as(AcceptedFile.class).record();
        if (before.placements().stream().anyMatch(placement::isAt)) {
            return;
        }
        List<Placement> placements = Stream.concat(before.placements().stream(), Stream.of(placement))
                .toList();
        AcceptedFile after = new AcceptedFile(
                file, before.sha512(), before.sizeBytes(), before.mediaType(), before.name(), placements);
        writing.revise(current.version(), after, current.version().access(), Change.FILE);
        writing.add(new PlacementRow(file, placements.size() - 1, placement));
    }

    private void readHeld() {
        Set<String> sums = consignment.items().stream()
                .flatMap(item -> item.files().stream())
                .map(NewFile::sha512)
                .collect(Collectors.toSet());
        writing.session()
                .createSelectionQuery("from FileRow where sha512 in :sums", FileRow.class)
                .setParameterList("sums", sums)
                .list()
                .forEach(file -> held.put(file.sha512, new RecordId(file.id)));
    }

    /** The unit received into; what is missing of it is made below the longest part that is there. */
    private DescriptionRow parent() {
        if (into.isPresent()) {
            return into.get();
        }
        String reference = consignment.into();
        Deque<String> missing = new ArrayDeque<>();
        Optional<DescriptionRow> above = Optional.empty();
        while (above.isEmpty() && !reference.isEmpty()) {
            missing.push(reference);
            reference = reference.substring(0, Math.max(reference.lastIndexOf('/'), 0));
            above = findUnit(reference);
        }
        above.ifPresent(this::receiveUnder);
        for (String name : missing) {
            above = Optional.of(make(name, above));
        }
        writing.flush();
        into = above;
        return above.orElseThrow();
    }

    private void receiveUnder(DescriptionRow unit) {
        if (unit.level.equals(DescriptionLevel.ITEM.name())) {
            throw new DuplicateReferenceException(unit.reference);
        }
        fonds = Optional.of(new RecordId(writing.session().get(RecordRow.class, unit.id).fonds));
    }

    private DescriptionRow make(String reference, Optional<DescriptionRow> above) {
        Description unit = new Description(
                RecordId.random(),
                above.isEmpty() ? DescriptionLevel.FONDS : DescriptionLevel.SERIES,
                above.map(row -> new RecordId(row.id)),
                reference,
                reference,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
        DescriptionRow row = new DescriptionRow(unit);
        fonds = fonds.or(() -> Optional.of(unit.id()));
        writing.add(unit, AccessFacts.undescribed(), fonds.orElseThrow(), row, Change.DESCRIPTION);
        return row;
    }

    private Optional<DescriptionRow> findUnit(String reference) {
        return writing.session()
                .createSelectionQuery("from DescriptionRow where reference = :reference", DescriptionRow.class)
                .setParameter("reference", reference)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .uniqueResultOptional();
    }
}
