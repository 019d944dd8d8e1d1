package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.image.ImageLimits;
import org.osefrance.archive.ingest.image.OriginalImages;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Grouping;
import org.osefrance.archive.ingest.intake.Grouping.Arranged;
import org.osefrance.archive.ingest.intake.GroupingRule;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.PlannedItem;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What becomes of the files that wait in a deposit when they are accepted, and their acceptance. */
record WaitingPlan(DepositBook book, WaitingDeposits.Taking taking, Staging staging, DepositShelf shelf) {

    private static final OriginalImages IMAGES = new OriginalImages(ImageLimits.standard());

    /** What would be made of a deposit now; readings by others go with the scan of their name. */
    IntakePlan of(Deposit deposit) {
        return of(
                deposit,
                book.listFiles(deposit.id()).stream()
                        .filter(file -> file.fate() instanceof Fate.Waiting)
                        .toList());
    }

    private IntakePlan of(Deposit deposit, List<DepositedFile> waiting) {
        RecordId id = deposit.id();
        List<Arranged> items = Sheet.of(waiting, GroupingRule.of(deposit.terms().each())).items().stream()
                .filter(Sheet.Item::comesIn)
                .map(item -> new Arranged(
                        item.title(),
                        item.cards().stream()
                                .filter(card -> !card.leftOut())
                                .map(card -> received(id, card.file()))
                                .toList(),
                        item.said()))
                .toList();
        return Grouping.arranged(
                items,
                waiting.stream()
                        .filter(file -> !Sheet.stands(file))
                        .map(file -> received(id, file))
                        .toList());
    }

    /** Accepts what waits. Its bytes are lent to the acceptance, so that a failure takes nothing from the deposit. */
    void take(Deposit deposit, List<DepositedFile> waiting, Consumer<AcceptanceEvent> listener) {
        IntakePlan plan = of(deposit, waiting);
        Fates fates = new Fates(waiting, plan);
        List<Received> lent = new ArrayList<>();
        boolean whole = false;
        try {
            taking.accept(lend(plan, lent), deposit.terms(), event -> {
                fates.hear(event);
                listener.accept(event);
            });
            whole = true;
        } finally {
            lent.forEach(staging::discard);
            book.update(deposit.id(), fates.settled(whole ? new Fate.LeftOut() : new Fate.Waiting()));
        }
    }

    /** The one scan that waits in a deposit; empty where there are several files, or it holds more than one image, or none. */
    Optional<Received> findOneScan(Deposit deposit) throws IOException {
        List<DepositedFile> waiting = book.listFiles(deposit.id()).stream()
                .filter(file -> file.fate() instanceof Fate.Waiting)
                .toList();
        if (waiting.size() != 1) {
            return Optional.empty();
        }
        Received scan = received(deposit.id(), waiting.getFirst());
        return scan.kind().isScan() && holdsOneImage(scan) ? Optional.of(scan) : Optional.empty();
    }

    private static boolean holdsOneImage(Received scan) throws IOException {
        try {
            return IMAGES.list(scan.file().path()).size() == 1;
        } catch (UnreadableImageException unreadable) {
            return false;
        }
    }

    /** Accepts the scan in the place of another. Where that is refused it goes on waiting. */
    void replace(Deposit deposit, Received scan) {
        List<DepositedFile> files = book.listFiles(deposit.id()).stream()
                .filter(file -> file.fate() instanceof Fate.Waiting)
                .toList();
        Fates fates = new Fates(files, new IntakePlan(List.of(), List.of()));
        Received lent = staging.lend(scan);
        try {
            taking.replace(
                    lent, deposit.replacing().orElseThrow(), deposit.terms().author(), fates::hear);
        } finally {
            staging.discard(lent);
            book.update(deposit.id(), fates.settled(new Fate.Waiting()));
        }
    }

    private IntakePlan lend(IntakePlan plan, List<Received> lent) {
        List<PlannedItem> items = plan.items().stream()
                .map(item -> new PlannedItem(
                        item.title(),
                        item.files().stream()
                                .map(file -> new PlannedFile(
                                        lend(file.original(), lent),
                                        file.sidecars().stream()
                                                .map(reading -> lend(reading, lent))
                                                .toList()))
                                .toList(),
                        item.said()))
                .toList();
        return new IntakePlan(items, plan.loneReadings());
    }

    private Received lend(Received file, List<Received> lent) {
        Received name = staging.lend(file);
        lent.add(name);
        return name;
    }

    /** A file as intake knows it, where only its name is asked for. */
    static Received withoutBytes(DepositedFile file) {
        return received(Path.of(""), file);
    }

    /** A file that waits, as intake knows it. */
    Received received(RecordId deposit, DepositedFile file) {
        return received(shelf.path(deposit, file.number()), file);
    }

    private static Received received(Path bytes, DepositedFile file) {
        DepositedFile.Content content = file.content().orElseThrow();
        return new Received(
                file.label(),
                new StagedFile(bytes, content.sha512(), file.sizeBytes().orElseThrow()),
                content.kind(),
                content.size(),
                content.within());
    }
}
