package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.quarantine.HeldFile;
import org.osefrance.archive.ingest.quarantine.Quarantine;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Takes a file out of quarantine as it is: an original like any other, of whatever kind it was taken for. What cannot be read
 * or shown of it says so in its place, as with every file.
 */
public final class Release {

    private final Quarantine quarantine;
    private final Staging staging;
    private final Deposits deposits;
    private final Register register;
    private final Clock clock;

    /** @param deposits where it goes on */
    public Release(Quarantine quarantine, Staging staging, Deposits deposits, Register register, Clock clock) {
        this.quarantine = quarantine;
        this.staging = staging;
        this.deposits = deposits;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Accepts a file. Killed in between, it waits as before, and the same again gives the same item.
     *
     * @param into reference of the unit it goes under; undescribed, so closed
     * @param by account
     * @return the item it belongs to; empty where it did not wait any more, or its bytes are not here or not those that came
     */
    public Optional<RecordId> accept(RecordId id, String into, String by, String reason) throws IOException {
        Optional<HeldFile> held = quarantine.book().find(id).filter(HeldFile::waits);
        Optional<Path> bytes = quarantine.findBytes(id);
        if (held.isEmpty() || bytes.isEmpty()) {
            return Optional.empty();
        }
        HeldFile.Found found = held.get().found();
        Received received = staging.receiveAsItIs(bytes.get(), found.label(), kind(found), found.within());
        if (!received.file().sha512().equals(found.sha512())) {
            staging.discard(received);
            return Optional.empty();
        }
        Optional<RecordId> item =
                take(received, DepositTerms.said(into, "", Optional.empty(), List.of(), true, by), by);
        if (item.isPresent()) {
            quarantine.release(id, item.get(), by, reason);
        }
        return item;
    }

    private Optional<RecordId> take(Received received, DepositTerms terms, String by) {
        List<RecordId> items = new ArrayList<>();
        try (Delivery delivery = deposits.deliver(new Deposit.Origin(Way.PAGE, "", by), terms)) {
            delivery.take(List.of(received), event -> {
                switch (event) {
                    case AcceptanceEvent.Accepted accepted -> {
                        items.add(accepted.item());
                        register.recordEvents(List.of(new PremisEvent(
                                accepted.id(),
                                PremisEvent.Type.QUARANTINE,
                                clock.instant(),
                                true,
                                "accepted out of quarantine, as it is",
                                by)));
                    }
                    case AcceptanceEvent.Known known -> items.add(known.item());
                    case AcceptanceEvent.Refused refused -> {
                        // A reading without its scan: it goes on waiting.
                    }
                }
            });
        }
        return items.stream().findFirst();
    }

    /** What it was taken for when it was refused. */
    private static FileKind kind(HeldFile.Found found) {
        return switch (found.code()) {
            case "TRUNCATED", "DAMAGED", "ENCRYPTED" -> named(found.details().getFirst());
            case "WRONG_TYPE_FOR_NAME" ->
                Arrays.stream(FileKind.values())
                        .filter(kind -> kind.mediaType().equals(found.details().getLast()))
                        .findFirst()
                        .orElse(FileKind.AS_IT_IS);
            default -> FileKind.AS_IT_IS;
        };
    }

    private static FileKind named(String name) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(FileKind.AS_IT_IS);
    }
}
