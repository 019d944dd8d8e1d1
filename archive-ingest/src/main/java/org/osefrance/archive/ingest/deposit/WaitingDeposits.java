package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.GroupingRule;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Deposits whose files wait until somebody has looked at them and says that they come in. Their bytes outlive a restart; they
 * are forgotten when nobody did anything with them for the length of a term.
 */
public final class WaitingDeposits {

    private final DepositBook book;
    private final DepositShelf shelf;
    private final DepositLimits limits;
    private final Clock clock;
    private final WaitingFiles files;
    private final WaitingPlan plans;
    private final Uploads uploads;

    WaitingDeposits(
            DepositBook book, Taking taking, Staging staging, DepositShelf shelf, DepositLimits limits, Clock clock) {
        this.book = book;
        this.shelf = shelf;
        this.limits = limits;
        this.clock = clock;
        this.files = new WaitingFiles(book, taking, staging, new WaitingFiles.Room(shelf, limits), clock);
        this.plans = new WaitingPlan(book, taking, staging, shelf);
        this.uploads = new Uploads(files, shelf, limits);
    }

    /** Files that come in pieces. */
    public Uploads uploads() {
        return uploads;
    }

    /** Those of one scan that takes the place of another. */
    public Replacements replacements() {
        return new Replacements(this, plans, book, clock);
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
            plans.take(deposit, waiting, listener);
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
    void lookAtWhole(RecordId deposit) throws IOException {
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

    /** Changes the sheet, and gives it as it is then; nothing happens where the deposit is not open (any more). */
    public Sheet arrange(Deposit deposit, UnaryOperator<Sheet> change) {
        synchronized (files) {
            Sheet before = sheet(deposit);
            if (book.find(deposit.id())
                    .filter(one -> one.standing().state().isOpen())
                    .isEmpty()) {
                return before;
            }
            Sheet after = change.apply(before);
            Map<Integer, Place> places = after.places();
            List<DepositedFile> moved = new ArrayList<>();
            for (DepositedFile file : book.listFiles(deposit.id())) {
                Place place = places.get(file.number());
                if (place != null && !file.place().equals(Optional.of(place))) {
                    moved.add(file.at(place));
                }
            }
            book.update(deposit.id(), moved);
            files.touch(deposit.id());
            return after;
        }
    }

    /** What would be made of a deposit, were it accepted now; readings by others go with the scan of their name. */
    public IntakePlan plan(Deposit deposit) {
        return plans.of(deposit);
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
    void end(RecordId deposit, List<DepositedFile> files, Deposit.State state) throws IOException {
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

    /** What becomes of files. */
    interface Taking {
        /** Accepts what was planned. */
        void accept(IntakePlan plan, DepositTerms terms, Consumer<AcceptanceEvent> listener);

        /** Accepts a scan in the place of another. */
        void replace(Received scan, Replacement replacement, String author, Consumer<AcceptanceEvent> listener);

        /** Keeps a refused file that somebody may want to look at; others it leaves. @return where it waits then */
        Optional<RecordId> hold(Arrival.Refused refused, Deposit deposit);

        /** What a file says, where it is a separator sheet. */
        Optional<Separator> separator(Received file);
    }
}
