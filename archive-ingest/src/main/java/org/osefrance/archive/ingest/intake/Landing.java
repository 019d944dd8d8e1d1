package org.osefrance.archive.ingest.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.ingest.intake.AcceptanceLedger.LandedItem;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Says to the catalogue what the store has kept.
 *
 * @param ids of files, by digest
 * @param names new ids for items
 * @param at when it was kept
 */
record Landing(Map<String, RecordId> ids, Supplier<RecordId> names, Instant at) {

    private static final String AGENT = "archive-ingest";

    List<LandedItem> items(List<PlannedItem> batch) {
        return batch.stream()
                .map(item -> new LandedItem(
                        names.get(),
                        item.title(),
                        item.files().stream().map(this::file).toList(),
                        item.said()))
                .toList();
    }

    /** What was done to files that are new: PREMIS 3.0 wants it on record from the first minute. */
    List<PremisEvent> events(List<PlannedFile> fresh) {
        return fresh.stream().flatMap(file -> events(file.original())).toList();
    }

    private Stream<PremisEvent> events(Received received) {
        Stream<PremisEvent> unpacked = received.within().stream()
                .map(wrapping -> event(
                        received,
                        PremisEvent.Type.UNPACKING,
                        "taken out of what came as " + wrapping.mediaType() + ", SHA-512 " + wrapping.sha512()));
        Stream<PremisEvent> kept = Stream.of(
                event(
                        received,
                        PremisEvent.Type.MESSAGE_DIGEST_CALCULATION,
                        "SHA-512 " + received.file().sha512()),
                event(
                        received,
                        PremisEvent.Type.FORMAT_IDENTIFICATION,
                        received.kind().mediaType() + " by content"),
                event(received, PremisEvent.Type.INGESTION, "kept in the store as version 1 of its object"));
        return Stream.concat(unpacked, kept);
    }

    private PremisEvent event(Received received, PremisEvent.Type type, String detail) {
        return new PremisEvent(id(received), type, at, true, detail, AGENT);
    }

    private NewFile file(PlannedFile file) {
        Received received = file.original();
        return new NewFile(
                id(received),
                received.file().sha512(),
                received.file().sizeBytes(),
                received.kind().mediaType(),
                received.label(),
                received.within());
    }

    /** The name of a file's object. */
    RecordId id(Received received) {
        return Objects.requireNonNull(ids.get(received.file().sha512()), "every file of a batch has been named");
    }
}
