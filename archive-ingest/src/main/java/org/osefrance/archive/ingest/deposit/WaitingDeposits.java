package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.osefrance.archive.ingest.deposit.UploadException.Reason;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Grouping;
import org.osefrance.archive.ingest.intake.Grouping.Arranged;
import org.osefrance.archive.ingest.intake.GroupingRule;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.PlannedItem;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.intake.StagingException;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Deposits whose files wait until somebody has looked at them and says that they come in. Their bytes outlive a restart; they
 * are forgotten when nobody did anything with them for the length of a term.
 */
public final class WaitingDeposits {

    private final DepositBook book;
    private final Taking taking;
    private final Staging staging;
    private final DepositShelf shelf;
    private final DepositLimits limits;
    private final Clock clock;
    private final Uploads uploads;
    private final Object numbers = new Object();

    WaitingDeposits(
            DepositBook book, Taking taking, Staging staging, DepositShelf shelf, DepositLimits limits, Clock clock) {
        this.book = book;
        this.taking = taking;
        this.staging = staging;
        this.shelf = shelf;
        this.limits = limits;
        this.clock = clock;
        this.uploads = new Uploads(this, shelf, limits);
    }

    /** Files that come in pieces. */
    public Uploads uploads() {
        return uploads;
    }

    /** Where their bytes lie. */
    public DepositShelf shelf() {
        return shelf;
    }

    /** What may wait. */
    public DepositLimits limits() {
        return limits;
    }

    /** Begins a deposit. */
    public Deposit begin(Deposit.Origin origin, DepositTerms terms) {
        Deposit deposit = Deposit.begun(origin, terms, clock.instant());
        book.begin(deposit);
        return deposit;
    }

    /** A deposit, whatever has become of it. */
    public Optional<Deposit> find(RecordId deposit) {
        return book.find(deposit);
    }

    /** One of its files. */
    public Optional<DepositedFile> findFile(RecordId deposit, int number) {
        return book.findFile(deposit, number);
    }

    /** Its files, by number. */
    public List<DepositedFile> listFiles(RecordId deposit) {
        return book.listFiles(deposit);
    }

    /** When a deposit that waits is forgotten, if nothing is done with it. */
    public Instant end(Deposit deposit) {
        return deposit.standing().touchedAt().plus(limits.term());
    }

    /**
     * Accepts everything that waits in a deposit. The listener hears of each file once it is true. What was not accepted,
     * because a disk was full, goes on waiting.
     *
     * @return false, and nothing was done, where the deposit is not open (any more)
     * @throws org.osefrance.archive.ingest.storage.StorageException when the disk refuses; what was told before holds
     */
    public boolean accept(Deposit deposit, Consumer<AcceptanceEvent> listener) throws IOException {
        RecordId id = deposit.id();
        lookAtWhole(id);
        if (!book.moveFrom(id, Deposit.State.OPEN, Deposit.State.TAKING, clock.instant())) {
            return false;
        }
        List<DepositedFile> files = book.listFiles(id);
        List<DepositedFile> waiting = files.stream()
                .filter(file -> file.fate() instanceof Fate.Waiting)
                .toList();
        boolean whole = false;
        try {
            take(deposit, waiting, plan(deposit, waiting), listener);
            whole = true;
        } finally {
            if (!whole) {
                book.move(id, Deposit.State.OPEN, clock.instant());
            }
        }
        end(id, files, Deposit.State.DONE);
        return true;
    }

    /** What arrived whole comes in too, where a kill came before the look at it. */
    private void lookAtWhole(RecordId deposit) throws IOException {
        for (DepositedFile file : book.listFiles(deposit)) {
            try {
                uploads.lookIfWhole(deposit, file);
            } catch (UploadException over) {
                return;
            }
        }
    }

    /** The contact sheet of a deposit as it stands. */
    public Sheet sheet(Deposit deposit) {
        return Sheet.of(
                book.listFiles(deposit.id()), GroupingRule.of(deposit.terms().each()));
    }

    /** Changes the sheet; nothing happens where the deposit is not open (any more). */
    public void arrange(Deposit deposit, UnaryOperator<Sheet> change) {
        synchronized (numbers) {
            if (book.find(deposit.id())
                    .filter(one -> one.standing().state().isOpen())
                    .isEmpty()) {
                return;
            }
            Map<Integer, Place> places = change.apply(sheet(deposit)).places();
            List<DepositedFile> moved = new ArrayList<>();
            for (DepositedFile file : book.listFiles(deposit.id())) {
                Place place = places.get(file.number());
                if (place != null && !file.place().equals(Optional.of(place))) {
                    moved.add(file.at(place));
                }
            }
            book.update(deposit.id(), moved);
            touch(deposit.id());
        }
    }

    /** What would be made of a deposit, were it accepted now; readings by others go with the scan of their name. */
    public IntakePlan plan(Deposit deposit) {
        return plan(
                deposit,
                book.listFiles(deposit.id()).stream()
                        .filter(file -> file.fate() instanceof Fate.Waiting)
                        .toList());
    }

    private IntakePlan plan(Deposit deposit, List<DepositedFile> waiting) {
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

    private void take(
            Deposit deposit, List<DepositedFile> waiting, IntakePlan plan, Consumer<AcceptanceEvent> listener) {
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

    /** Gives a deposit up; nothing of its files is left. False where it is not open (any more). */
    public boolean giveUp(RecordId deposit) throws IOException {
        return drop(deposit, Deposit.State.GIVEN_UP);
    }

    /** After a restart: what waits without its bytes, as after a backup was restored, has to come again. */
    public void missAbsent() throws IOException {
        for (Deposit deposit : book.list(Deposit.State.OPEN)) {
            List<DepositedFile> absent = new ArrayList<>();
            for (DepositedFile file : book.listFiles(deposit.id())) {
                long length = shelf.length(deposit.id(), file.number());
                if (file.fate() instanceof Fate.Waiting && file.sizeBytes().orElse(0L) != length) {
                    absent.add(file.become(new Fate.Untaken()));
                }
            }
            book.update(deposit.id(), absent);
        }
    }

    /** Forgets what waited longer than the term, and bytes that belong to nothing that waits. */
    public void forget() throws IOException {
        Instant last = clock.instant().minus(limits.term());
        for (Deposit deposit : book.list(Deposit.State.OPEN)) {
            if (deposit.standing().touchedAt().isBefore(last)) {
                drop(deposit.id(), Deposit.State.FORGOTTEN);
            }
        }
        for (RecordId left : shelf.list()) {
            Optional<Deposit.State> state =
                    book.find(left).map(deposit -> deposit.standing().state());
            if (state.isEmpty() || state.get().isOver()) {
                shelf.delete(left);
            }
        }
    }

    private boolean drop(RecordId deposit, Deposit.State state) throws IOException {
        if (!book.moveFrom(deposit, Deposit.State.OPEN, Deposit.State.TAKING, clock.instant())) {
            return false;
        }
        end(deposit, book.listFiles(deposit), state);
        return true;
    }

    /** Every file has its fate, then the deposit is over, then its bytes go: a kill in between leaves nothing untrue. */
    private void end(RecordId deposit, List<DepositedFile> files, Deposit.State state) throws IOException {
        Fate rest = state == Deposit.State.GIVEN_UP ? new Fate.LeftOut() : new Fate.Untaken();
        boolean done = state == Deposit.State.DONE;
        book.update(
                deposit,
                files.stream()
                        .filter(file ->
                                file.fate() instanceof Fate.Arriving || !done && file.fate() instanceof Fate.Waiting)
                        .map(file -> file.become(rest))
                        .toList());
        book.move(deposit, state, clock.instant());
        shelf.delete(deposit);
    }

    // What uploads ask for.

    void requireOpen(RecordId deposit) throws UploadException {
        boolean open = book.find(deposit)
                .filter(known -> known.standing().state().isOpen())
                .isPresent();
        if (!open) {
            throw new UploadException(Reason.UNKNOWN);
        }
    }

    DepositedFile findUpload(RecordId deposit, int number) throws UploadException {
        requireOpen(deposit);
        return book.findFile(deposit, number)
                .filter(file -> !file.fate().isFinal())
                .orElseThrow(() -> new UploadException(Reason.UNKNOWN));
    }

    boolean hasRoomFor(long bytes) throws IOException {
        return book.countWaitingBytes() + bytes <= limits.waitingBytes() && shelf.room() - bytes >= limits.roomBytes();
    }

    /** Adds files behind those that are there. @return the number of the first */
    int add(RecordId deposit, List<IntFunction<DepositedFile>> files) {
        synchronized (numbers) {
            int first = book.lastNumber(deposit) + 1;
            book.add(
                    deposit,
                    IntStream.range(0, files.size())
                            .mapToObj(i -> files.get(i).apply(first + i))
                            .toList());
            touch(deposit);
            return first;
        }
    }

    /** Looks at a file that is whole now. */
    void settle(RecordId deposit, int number) throws UploadException, IOException {
        DepositedFile file = findUpload(deposit, number);
        shelf.open(deposit, number).close();
        List<Arrival> arrivals;
        try {
            arrivals = staging.adopt(shelf.path(deposit, number), file.label());
        } catch (StagingException unreadable) {
            throw new IOException("a file that came could not be looked at", unreadable);
        }
        try {
            Map<Arrival, RecordId> held = hold(arrivals, book.find(deposit).orElseThrow());
            shelve(deposit, arrivals.subList(1, arrivals.size()), held);
            DepositedFile settled = settled(file, arrivals.getFirst(), held);
            book.update(deposit, List.of(settled));
            touch(deposit);
            if (settled.fate().isFinal()) {
                shelf.delete(deposit, number);
            }
        } finally {
            arrivals.forEach(staging::discard);
        }
    }

    /** Before anything is written down of them: a refusal says where its file waits. */
    private Map<Arrival, RecordId> hold(List<Arrival> arrivals, Deposit deposit) {
        Map<Arrival, RecordId> held = new IdentityHashMap<>();
        for (Arrival arrival : arrivals) {
            if (arrival instanceof Arrival.Refused refused) {
                taking.hold(refused, deposit).ifPresent(id -> held.put(arrival, id));
            }
        }
        return held;
    }

    /** What came out of a file lies beside it from now on, with a number of its own. */
    private void shelve(RecordId deposit, List<Arrival> contents, Map<Arrival, RecordId> held) throws IOException {
        int number = add(
                deposit,
                contents.stream()
                        .<IntFunction<DepositedFile>>map(arrival -> next -> settled(
                                new DepositedFile(
                                        next, arrival.label(), Optional.empty(), Optional.empty(), new Fate.Arriving()),
                                arrival,
                                held))
                        .toList());
        for (Arrival arrival : contents) {
            if (arrival instanceof Received received) {
                shelf.keep(received.file().path(), deposit, number);
            }
            number++;
        }
    }

    private DepositedFile settled(DepositedFile file, Arrival arrival, Map<Arrival, RecordId> held) {
        return switch (arrival) {
            case Received received ->
                file.looked(
                        received.file().sizeBytes(),
                        DepositedFile.Content.of(received).separating(taking.separator(received)));
            case Arrival.Refused refused ->
                file.become(Deposits.refused(refused.reason(), Optional.ofNullable(held.get(arrival))));
            case Arrival.Opened opened -> file.become(new Fate.Opened());
        };
    }

    void leaveOut(RecordId deposit, DepositedFile file) throws IOException {
        book.update(deposit, List.of(file.become(new Fate.LeftOut())));
        touch(deposit);
        shelf.delete(deposit, file.number());
    }

    private void touch(RecordId deposit) {
        boolean unused = book.moveFrom(deposit, Deposit.State.OPEN, Deposit.State.OPEN, clock.instant());
    }

    DepositBook book() {
        return book;
    }

    /** What becomes of files. */
    interface Taking {
        /** Accepts what was planned. */
        void accept(IntakePlan plan, DepositTerms terms, Consumer<AcceptanceEvent> listener);

        /** Keeps a refused file that somebody may want to look at; others it leaves. @return where it waits then */
        Optional<RecordId> hold(Arrival.Refused refused, Deposit deposit);

        /** What a file says, where it is a separator sheet. */
        Optional<Separator> separator(Arrival.Received file);
    }
}
