package org.osefrance.archive.ingest.deposit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.intake.Acceptance;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Grouping;
import org.osefrance.archive.ingest.intake.GroupingRule;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.PlannedItem;
import org.osefrance.archive.ingest.intake.Refusal;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.quarantine.Quarantine;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.ingest.separator.Separators;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Takes what people hand in: accepted, written down, and then waiting for the pipeline. */
public final class Deposits {

    private static final Viewer MACHINERY = new Viewer.Machinery("intake");

    private final Acceptance acceptance;
    private final Staging staging;
    private final Destination destination;
    private final DepositBook book;
    private final Quarantine quarantine;
    private final Separators separators;
    private final Clock clock;

    /** @param shelves where files lie that are handed to {@link #take} or to a {@link Delivery}, and those that were refused */
    public Deposits(Acceptance acceptance, Shelves shelves, Destination destination, DepositBook book, Clock clock) {
        this.acceptance = acceptance;
        this.staging = shelves.staging();
        this.quarantine = shelves.quarantine();
        this.separators = shelves.separators();
        this.destination = destination;
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
    public record Destination(Catalog catalog, Register register, Consumer<List<RecordId>> pipeline) {}

    /**
     * Where bytes lie that are no originals.
     *
     * @param staging of files that arrive
     * @param quarantine of files that were refused for what they hold
     * @param separators tells sheets among scans that only lie between them
     */
    public record Shelves(Staging staging, Quarantine quarantine, Separators separators) {}

    /** What a file says, where it is a separator sheet. */
    Optional<Separator> separator(Received file) {
        return file.kind().isScan() ? separators.find(file.file().path()) : Optional.empty();
    }

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
        return deliver(origin, terms, false);
    }

    /** The same; with {@code separating}, separator sheets among its scans begin items and do not come in themselves. */
    public Delivery deliver(Deposit.Origin origin, DepositTerms terms, boolean separating) {
        Deposit deposit = Deposit.begun(origin, terms, clock.instant());
        book.begin(deposit);
        return new Delivery(book, this, deposit, separating);
    }

    /** What would be made of some files, were they delivered; {@code separating} as there. */
    public IntakePlan plan(Collection<Received> files, boolean each, boolean separating) {
        return plan(files, each, separating ? separators(files) : Map.of());
    }

    static IntakePlan plan(Collection<Received> files, boolean each, Map<String, Separator> separators) {
        return Grouping.plan(
                files,
                separators.isEmpty() || each ? GroupingRule.of(each) : new GroupingRule.AtSeparators(separators));
    }

    /** What the separator sheets among some files say, by label. */
    Map<String, Separator> separators(Collection<Received> files) {
        Map<String, Separator> found = new HashMap<>();
        files.forEach(file -> separator(file).ifPresent(separator -> found.put(file.label(), separator)));
        return found;
    }

    /** Deposits that wait to be looked at, over the same book. */
    public WaitingDeposits waiting(DepositShelf shelf, DepositLimits limits) {
        WaitingDeposits.Taking taking = new WaitingDeposits.Taking() {
            @Override
            public void accept(IntakePlan plan, DepositTerms terms, Consumer<AcceptanceEvent> listener) {
                Deposits.this.accept(plan, terms, listener);
            }

            @Override
            public void replace(
                    Received scan, Replacement replacement, String author, Consumer<AcceptanceEvent> listener) {
                Deposits.this.replace(scan, replacement, author, listener);
            }

            @Override
            public Optional<RecordId> hold(Arrival.Refused refused, Deposit deposit) {
                return quarantine.keep(
                        refused, deposit.origin().depositor(), deposit.terms().into());
            }

            @Override
            public Optional<Separator> separator(Received file) {
                return Deposits.this.separator(file);
            }
        };
        return new WaitingDeposits(book, taking, staging, shelf, limits, clock);
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

    /** Accepts a scan in the place of the one a page is shown by; whoever lent it discards what is left. */
    private void replace(Received scan, Replacement replacement, String author, Consumer<AcceptanceEvent> listener) {
        PlannedItem planned = new PlannedItem(scan.name(), List.of(new PlannedItem.PlannedFile(scan, List.of())));
        List<RecordId> shown = new ArrayList<>();
        acceptance.accept(
                new IntakePlan(List.of(planned), List.of()),
                author,
                new ReplacementLedger(
                        destination.catalog(),
                        destination.register(),
                        replacement,
                        new Signature(author, replacement.reason())),
                event -> {
                    shown.add(file(event));
                    listener.accept(event);
                });
        destination.pipeline().accept(shown);
    }

    private static RecordId file(AcceptanceEvent event) {
        return switch (event) {
            case AcceptanceEvent.Accepted accepted -> accepted.id();
            case AcceptanceEvent.Known known -> known.id();
            case AcceptanceEvent.Refused refused -> throw new IllegalStateException(refused.line());
        };
    }

    /** Accepts what was planned; whoever planned it discards what is left. */
    void accept(IntakePlan plan, DepositTerms terms, Consumer<AcceptanceEvent> listener) {
        List<RecordId> accepted = new ArrayList<>();
        try {
            acceptance.accept(
                    plan,
                    terms.author(),
                    new CatalogLedger(destination.catalog(), destination.register(), terms),
                    event -> {
                        if (event instanceof AcceptanceEvent.Accepted file) {
                            accepted.add(file.id());
                        }
                        listener.accept(event);
                    });
        } finally {
            destination.pipeline().accept(accepted);
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
                boolean atOnce = deposit.origin().way() != Way.PAGE;
                if (atOnce || state == Deposit.State.TAKING) {
                    settle(deposit, atOnce);
                }
            }
        }
    }

    /** @param gone whether the bytes of what was not accepted are gone; else it goes on waiting */
    private void settle(Deposit deposit, boolean gone) {
        List<DepositedFile> settled = book.listFiles(deposit.id()).stream()
                .filter(file -> !file.fate().isFinal())
                .map(file -> file.become(findAccepted(file).orElse(gone ? new Fate.Untaken() : file.fate())))
                .toList();
        book.update(deposit.id(), settled);
        boolean replaced = deposit.replacing().isPresent()
                && settled.stream().anyMatch(file -> file.fate() instanceof Fate.Accepted);
        Deposit.State waiting = replaced ? Deposit.State.DONE : Deposit.State.OPEN;
        book.move(deposit.id(), gone ? Deposit.State.BROKEN_OFF : waiting, clock.instant());
    }

    private Optional<Fate> findAccepted(DepositedFile file) {
        return file.content()
                .flatMap(content -> destination.catalog().findFileBySha512(MACHINERY, content.sha512()))
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
        return refused(reason, Optional.empty());
    }

    /** @param held where it waits in quarantine */
    static Fate refused(Refusal reason, Optional<RecordId> held) {
        return new Fate.Refused(reason.code().name(), reason.details(), held);
    }
}
