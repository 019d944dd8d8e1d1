package org.osefrance.archive.ingest.deposit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Where deposits are written down. Each call is one transaction: when it returns, that is on disk. */
public interface DepositBook {

    /** Begins a deposit, without a file. */
    void begin(Deposit deposit);

    /** Adds files, all at once. */
    void add(RecordId deposit, List<DepositedFile> files);

    /** Writes down what has become of files that were added before, all at once. */
    void update(RecordId deposit, Collection<DepositedFile> files);

    /** Says how far a deposit has got. A state that nothing follows has its time, others have none. */
    void move(RecordId deposit, Deposit.State state, Instant at);

    /** The same where nobody else was quicker; false, and nothing, where it has got elsewhere meanwhile. */
    boolean moveFrom(RecordId deposit, Deposit.State from, Deposit.State to, Instant at);

    /** Says that somebody looked at the page a deposit replaces the scan of, in the version it has now. */
    void see(RecordId deposit, int version);

    /** Bytes of all files that wait or were announced, in every deposit. */
    long countWaitingBytes();

    /** A deposit by its id. */
    Optional<Deposit> find(RecordId deposit);

    /** Its files, by number. */
    List<DepositedFile> listFiles(RecordId deposit);

    /** One of its files. */
    Optional<DepositedFile> findFile(RecordId deposit, int number);

    /** The last file that has not got its fate and came under a mark. */
    Optional<DepositedFile> findUnsettled(RecordId deposit, String mark);

    /** Number of its last file; 0 where there is none. */
    int lastNumber(RecordId deposit);

    /** Whether one of its files has the label. */
    boolean hasLabel(RecordId deposit, String label);

    /** Deposits in a state, the oldest first. */
    List<Deposit> list(Deposit.State state);
}
