package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.osefrance.archive.ingest.deposit.UploadException.Reason;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.intake.StagingException;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Files of deposits that wait, as they arrive: announced, whole, looked at, taken apart, or left out. */
final class WaitingFiles {

    private final DepositBook book;
    private final WaitingDeposits.Taking taking;
    private final Staging staging;
    private final Room room;
    private final Clock clock;

    WaitingFiles(DepositBook book, WaitingDeposits.Taking taking, Staging staging, Room room, Clock clock) {
        this.book = book;
        this.taking = taking;
        this.staging = staging;
        this.room = room;
        this.clock = clock;
    }

    /**
     * Where they lie, and how much of them may.
     *
     * @param shelf their bytes
     */
    record Room(DepositShelf shelf, DepositLimits limits) {}

    /** @throws UploadException where nothing more can come */
    void requireOpen(RecordId deposit) throws UploadException {
        boolean open = book.find(deposit)
                .filter(known -> known.standing().state().isOpen())
                .isPresent();
        if (!open) {
            throw new UploadException(Reason.UNKNOWN);
        }
    }

    /** A file that has not got its fate. */
    DepositedFile findUpload(RecordId deposit, int number) throws UploadException {
        requireOpen(deposit);
        return book.findFile(deposit, number)
                .filter(file -> !file.fate().isFinal())
                .orElseThrow(() -> new UploadException(Reason.UNKNOWN));
    }

    /** Whether so much more may wait. */
    boolean hasRoomFor(long bytes) throws IOException {
        return book.countWaitingBytes() + bytes <= room.limits().waitingBytes()
                && room.shelf().room() - bytes >= room.limits().roomBytes();
    }

    /** Adds files behind those that are there. @return the number of the first */
    synchronized int add(RecordId deposit, List<IntFunction<DepositedFile>> files) {
        int first = book.lastNumber(deposit) + 1;
        book.add(
                deposit,
                IntStream.range(0, files.size())
                        .mapToObj(i -> files.get(i).apply(first + i))
                        .toList());
        touch(deposit);
        return first;
    }

    /** Looks at a file that is whole now. */
    void settle(RecordId deposit, int number) throws UploadException, IOException {
        DepositedFile file = findUpload(deposit, number);
        room.shelf().open(deposit, number).close();
        List<Arrival> arrivals;
        try {
            arrivals = staging.adopt(room.shelf().path(deposit, number), file.label());
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
                room.shelf().delete(deposit, number);
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
                room.shelf().keep(received.file().path(), deposit, number);
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

    /** The file does not come in, and nothing is left of it. */
    void leaveOut(RecordId deposit, DepositedFile file) throws IOException {
        book.update(deposit, List.of(file.become(new Fate.LeftOut())));
        touch(deposit);
        room.shelf().delete(deposit, file.number());
    }

    /** Something was done with a deposit: its term begins anew. */
    void touch(RecordId deposit) {
        boolean unused = book.moveFrom(deposit, Deposit.State.OPEN, Deposit.State.OPEN, clock.instant());
    }

    DepositBook book() {
        return book;
    }
}
