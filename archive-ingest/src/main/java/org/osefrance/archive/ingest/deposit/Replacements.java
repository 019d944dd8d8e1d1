package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Deposits of one scan that takes the place of a bad one: it comes as every file does, and stands on a receipt. */
public final class Replacements {

    private final WaitingDeposits deposits;
    private final WaitingPlan plans;
    private final DepositBook book;
    private final Clock clock;

    Replacements(WaitingDeposits deposits, WaitingPlan plans, DepositBook book, Clock clock) {
        this.deposits = deposits;
        this.plans = plans;
        this.book = book;
        this.clock = clock;
    }

    /** How it ended. */
    public enum Outcome {
        /** The page is shown by the scan. */
        DONE,
        /** What waits is not one scan with one image; nothing was done. */
        NO_SCAN,
        /** The deposit is not open any more; nothing was done. */
        OVER
    }

    /** Begins a deposit. */
    public Deposit begin(Deposit.Origin origin, DepositTerms terms, Replacement replacement) {
        Deposit deposit = Deposit.begun(origin, terms, clock.instant()).replacing(replacement);
        book.begin(deposit);
        return deposit;
    }

    /** Somebody looked at the page in the version it has now. */
    public void see(RecordId deposit, int version) {
        book.see(deposit, version);
    }

    /**
     * Puts the scan in the place of the other. After an exception it goes on waiting.
     *
     * @throws org.osefrance.archive.index.catalog.StaleVersionException when somebody else wrote the page since it was seen
     * @throws org.osefrance.archive.index.catalog.EntangledPagesException when these bytes are another page already
     * @throws org.osefrance.archive.ingest.storage.StorageException when the disk refuses
     */
    public Outcome accept(Deposit deposit) throws IOException {
        RecordId id = deposit.id();
        deposits.lookAtWhole(id);
        Optional<Received> scan = plans.findOneScan(deposit);
        if (scan.isEmpty() && deposit.standing().state().isOpen()) {
            return Outcome.NO_SCAN;
        }
        if (scan.isEmpty() || !book.moveFrom(id, Deposit.State.OPEN, Deposit.State.TAKING, clock.instant())) {
            return Outcome.OVER;
        }
        boolean whole = false;
        try {
            plans.replace(deposit, scan.get());
            whole = true;
        } finally {
            if (!whole) {
                book.move(id, Deposit.State.OPEN, clock.instant());
            }
        }
        deposits.end(id, book.listFiles(id), Deposit.State.DONE);
        return Outcome.DONE;
    }

    /**
     * Puts a scan that comes at once in the place of the other.
     *
     * @param sizeBytes of the stream
     * @throws UploadException when it cannot be taken
     */
    public Outcome accept(Deposit deposit, String label, long sizeBytes, InputStream scan)
            throws UploadException, IOException {
        int number = deposits.uploads()
                .announce(
                        deposit.id(),
                        new Uploads.Announced(label, sizeBytes, deposit.id().value()));
        if (sizeBytes > 0) {
            deposits.uploads().write(deposit.id(), number, new Chunk(0, scan, Optional.empty()));
        }
        return accept(deposit);
    }
}
