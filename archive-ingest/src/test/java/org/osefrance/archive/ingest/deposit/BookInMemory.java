package org.osefrance.archive.ingest.deposit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A book without a database. */
final class BookInMemory implements DepositBook {

    private final Map<RecordId, Deposit> deposits = new LinkedHashMap<>();
    private final Map<RecordId, Map<Integer, DepositedFile>> files = new LinkedHashMap<>();

    @Override
    public void begin(Deposit deposit) {
        deposits.put(deposit.id(), deposit);
        files.put(deposit.id(), new TreeMap<>());
    }

    @Override
    public synchronized void add(RecordId deposit, List<DepositedFile> added) {
        Map<Integer, DepositedFile> here = files.computeIfAbsent(deposit, id -> new TreeMap<>());
        added.forEach(file -> here.put(file.number(), file));
    }

    @Override
    public void update(RecordId deposit, Collection<DepositedFile> changed) {
        add(deposit, List.copyOf(changed));
    }

    @Override
    public void move(RecordId deposit, Deposit.State state, Instant at) {
        deposits.computeIfPresent(
                deposit,
                (id, was) -> new Deposit(
                        id,
                        was.origin(),
                        was.terms(),
                        new Deposit.Standing(
                                state,
                                was.standing().openedAt(),
                                at,
                                state.isOver() ? Optional.of(at) : Optional.empty()),
                        was.replacing()));
    }

    @Override
    public void see(RecordId deposit, int version) {
        deposits.computeIfPresent(
                deposit,
                (id, was) -> was.replacing(was.replacing().orElseThrow().seen(version)));
    }

    @Override
    public boolean moveFrom(RecordId deposit, Deposit.State from, Deposit.State to, Instant at) {
        boolean there =
                find(deposit).filter(one -> one.standing().state() == from).isPresent();
        if (there) {
            move(deposit, to, at);
        }
        return there;
    }

    @Override
    public long countWaitingBytes() {
        return deposits.values().stream()
                .filter(deposit -> !deposit.standing().state().isOver())
                .flatMap(deposit -> listFiles(deposit.id()).stream())
                .filter(file -> !file.fate().isFinal())
                .mapToLong(file -> file.sizeBytes().orElse(0L))
                .sum();
    }

    @Override
    public Optional<Deposit> find(RecordId deposit) {
        return Optional.ofNullable(deposits.get(deposit));
    }

    @Override
    public List<DepositedFile> listFiles(RecordId deposit) {
        return List.copyOf(files.getOrDefault(deposit, Map.of()).values());
    }

    @Override
    public Optional<DepositedFile> findFile(RecordId deposit, int number) {
        return listFiles(deposit).stream()
                .filter(file -> file.number() == number)
                .findFirst();
    }

    @Override
    public Optional<DepositedFile> findUnsettled(RecordId deposit, String mark) {
        return listFiles(deposit).stream()
                .filter(file -> file.mark().equals(mark) && !file.fate().isFinal())
                .max(Comparator.comparingInt(DepositedFile::number));
    }

    @Override
    public int lastNumber(RecordId deposit) {
        return listFiles(deposit).stream().mapToInt(DepositedFile::number).max().orElse(0);
    }

    @Override
    public boolean hasLabel(RecordId deposit, String label) {
        return listFiles(deposit).stream().anyMatch(file -> file.label().equals(label));
    }

    @Override
    public List<Deposit> list(Deposit.State state) {
        return deposits.values().stream()
                .filter(deposit -> deposit.standing().state() == state)
                .toList();
    }
}
