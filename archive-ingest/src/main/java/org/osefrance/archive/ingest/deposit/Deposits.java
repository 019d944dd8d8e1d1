package org.osefrance.archive.ingest.deposit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.ingest.intake.Acceptance;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Grouping;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.Refusal;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.quarantine.Quarantine;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Takes what people hand in: accepted, written down, and then waiting for the pipeline. */
public final class Deposits {

    private static final Viewer MACHINERY = new Viewer.Machinery("intake");

    private final Acceptance acceptance;
    private final Staging staging;
    private final Desk desk;
    private final DepositBook book;
    private final Quarantine quarantine;
    private final Clock clock;

    /** @param shelves where files lie that are handed to {@link #take} or to a {@link Delivery}, and those that were refused */
    public Deposits(Acceptance acceptance, Shelves shelves, Desk desk, DepositBook book, Clock clock) {
        this.acceptance = acceptance;
        this.staging = shelves.staging();
        this.quarantine = shelves.quarantine();
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Where accepted files go.
     *
     * @param catalog what is known
     * @param register what is written
     * @param pipeline told the files that were accepted
     */
    public record Desk(Catalog catalog, Register register, Consumer<List<RecordId>> pipeline) {}

    /**
     * Where bytes lie that are no originals.
     *
     * @param staging of files that arrive
     * @param quarantine of files that were refused for what they hold
     */
    public record Shelves(Staging staging, Quarantine quarantine) {}

    /** Where refused files wait for somebody to look at them. */
    Quarantine quarantine() {
        return quarantine;
    }

    /** Where deposits are written down. */
    public DepositBook book() {
        return book;
    }

    /** Begins a deposit whose files are accepted as they come. */
    public Delivery deliver(Deposit.Origin origin, DepositTerms terms) {
        Deposit deposit = Deposit.begun(origin, terms, clock.instant());
        book.begin(deposit);
        return new Delivery(book, this, deposit);
    }

    /**
     * Accepts files from staging that are no deposit of anybody's, such as the demonstration's; they are gone from there
     * afterwards. The listener hears of each file once it is true.
     *
     * @throws org.osefrance.archive.ingest.storage.StorageException when the disk refuses; what was told before holds
     */
    public void take(Collection<Received> files, DepositTerms terms, Consumer<AcceptanceEvent> listener) {
        try {
            accept(Grouping.plan(files, terms.each()), terms, listener);
        } finally {
            files.forEach(this::discard);
        }
    }

    /** Accepts what was planned; whoever planned it discards what is left. */
    void accept(IntakePlan plan, DepositTerms terms, Consumer<AcceptanceEvent> listener) {
        List<RecordId> accepted = new ArrayList<>();
        try {
            acceptance.accept(
                    plan, terms.author(), new CatalogLedger(desk.catalog(), desk.register(), terms), event -> {
                        if (event instanceof AcceptanceEvent.Accepted file) {
                            accepted.add(file.id());
                        }
                        listener.accept(event);
                    });
        } finally {
            desk.pipeline().accept(accepted);
        }
    }

    void discard(Arrival file) {
        staging.discard(file);
    }

    /** Ends a deposit of which every file has its fate. */
    void end(Deposit deposit, List<DepositedFile> refused) {
        if (!refused.isEmpty()) {
            book.add(deposit.id(), refused);
        }
        book.move(deposit.id(), Deposit.State.DONE, clock.instant());
    }

    /**
     * Gives every file of deposits that a kill interrupted its fate: what the catalogue has was accepted. For the start,
     * before anything is handed in.
     */
    public void settleInterrupted() {
        for (Deposit.State state : List.of(Deposit.State.OPEN, Deposit.State.TAKING)) {
            for (Deposit deposit : book.list(state)) {
                if (state == Deposit.State.TAKING || deposit.origin().way() == Way.COMMAND) {
                    settle(deposit);
                }
            }
        }
    }

    private void settle(Deposit deposit) {
        List<DepositedFile> settled = book.listFiles(deposit.id()).stream()
                .filter(file -> !file.fate().isFinal())
                .map(file -> file.become(findAccepted(file).orElse(new Fate.Untaken())))
                .toList();
        book.update(deposit.id(), settled);
        book.move(deposit.id(), Deposit.State.BROKEN_OFF, clock.instant());
    }

    private Optional<Fate> findAccepted(DepositedFile file) {
        return file.content()
                .flatMap(content -> desk.catalog().findFileBySha512(MACHINERY, content.sha512()))
                .map(view -> new Fate.Accepted(view.file().id(), view.item()));
    }

    static Fate fate(AcceptanceEvent event) {
        return switch (event) {
            case AcceptanceEvent.Accepted accepted -> new Fate.Accepted(accepted.id(), accepted.item());
            case AcceptanceEvent.Known known -> new Fate.Known(known.id(), known.item());
            case AcceptanceEvent.Refused refused -> refused(refused.reason());
        };
    }

    static Fate refused(Refusal reason) {
        return new Fate.Refused(reason.code().name(), reason.details());
    }
}
