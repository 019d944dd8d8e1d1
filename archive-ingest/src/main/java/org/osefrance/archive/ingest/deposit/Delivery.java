package org.osefrance.archive.ingest.deposit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A deposit whose files are accepted as they come, such as that of the command line. What waits is written down before it is
 * accepted and what became of it afterwards, each for a whole group of files at once, so that a kill leaves no file without
 * its word. For one thread.
 */
public final class Delivery implements AutoCloseable {

    private final DepositBook book;
    private final Deposits deposits;
    private final Deposit deposit;
    private final boolean separating;
    private final List<DepositedFile> settled = new ArrayList<>();
    private int last;

    Delivery(DepositBook book, Deposits deposits, Deposit deposit, boolean separating) {
        this.separating = separating;
        this.book = book;
        this.deposits = deposits;
        this.deposit = deposit;
    }

    /** The deposit's id. */
    public RecordId id() {
        return deposit.id();
    }

    /**
     * Remembers a file that was refused or taken apart on arrival; written down with the next group, or at the end. What is
     * worth a look goes to the quarantine, and what is left of the others is deleted.
     *
     * @return where it waits in quarantine; empty where it does not
     */
    public Optional<RecordId> note(Arrival gone) {
        Optional<RecordId> held = gone instanceof Arrival.Refused refused
                ? deposits.quarantine()
                        .keep(
                                refused,
                                deposit.origin().depositor(),
                                deposit.terms().into())
                : Optional.empty();
        deposits.discard(gone);
        settled.add(settled(++last, gone, held));
        return held;
    }

    /** A file that was refused or taken apart on arrival. */
    static DepositedFile settled(int number, Arrival gone, Optional<RecordId> held) {
        Fate fate =
                gone instanceof Arrival.Refused refusal ? Deposits.refused(refusal.reason(), held) : new Fate.Opened();
        return new DepositedFile(number, gone.label(), Optional.empty(), Optional.empty(), fate);
    }

    /**
     * Accepts a group of files from staging; they are gone from there afterwards. The listener hears of each file once it is
     * true.
     *
     * @return what became of each
     * @throws org.osefrance.archive.ingest.storage.StorageException when the disk refuses; what was told before holds
     */
    public List<DepositedFile> take(Collection<Received> files, Consumer<AcceptanceEvent> listener) {
        Map<String, Separator> separators = separating ? deposits.separators(files) : Map.of();
        IntakePlan plan = Deposits.plan(files, deposit.terms().each(), separators);
        List<DepositedFile> sheets = new ArrayList<>();
        List<DepositedFile> waiting = new ArrayList<>();
        for (Received file : files) {
            DepositedFile one = DepositedFile.waiting(++last, file);
            Optional<Separator> separator = Optional.ofNullable(separators.get(file.label()));
            if (separator.isPresent()) {
                sheets.add(one.separating(separator).become(new Fate.LeftOut()));
            } else {
                waiting.add(one);
            }
        }
        Fates fates = new Fates(waiting, plan);
        List<DepositedFile> group = new ArrayList<>(settled);
        group.addAll(sheets);
        group.addAll(fates.files());
        book.add(deposit.id(), group);
        settled.clear();
        try {
            deposits.accept(plan, deposit.terms(), event -> {
                fates.hear(event);
                listener.accept(event);
            });
        } finally {
            // Also when the disk was full: what was told holds, and the rest is gone from staging.
            files.forEach(deposits::discard);
            book.update(deposit.id(), fates.settled(new Fate.Untaken()));
        }
        List<DepositedFile> all = new ArrayList<>(sheets);
        all.addAll(fates.settled(new Fate.Untaken()));
        return all;
    }

    @Override
    public void close() {
        deposits.end(deposit, settled);
    }
}
