package org.osefrance.archive.ingest.deposit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.IntakePlan;

/**
 * Listens to an acceptance and says what became of each file of a deposit. An event names its file by the label; where one
 * label came twice, by the order they came in.
 */
final class Fates {

    private final Map<String, List<DepositedFile>> open = new HashMap<>();
    private final List<DepositedFile> files;
    private final List<DepositedFile> settled = new ArrayList<>();
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, String> scanOf = new HashMap<>();

    /**
     * @param files that wait
     * @param plan by which they are accepted: a reading is not told of by itself, it goes where its scan goes
     */
    Fates(List<DepositedFile> files, IntakePlan plan) {
        this.files = List.copyOf(files);
        files.forEach(file ->
                open.computeIfAbsent(file.label(), label -> new ArrayList<>()).add(file));
        plan.items().stream()
                .flatMap(item -> item.files().stream())
                .forEach(scan -> scan.sidecars()
                        .forEach(reading ->
                                scanOf.put(reading.label(), scan.original().label())));
    }

    /** The files as they were. */
    List<DepositedFile> files() {
        return files;
    }

    void hear(AcceptanceEvent event) {
        fates.put(event.path(), Deposits.fate(event));
        List<DepositedFile> waiting = open.getOrDefault(event.path(), List.of());
        if (!waiting.isEmpty()) {
            settled.add(waiting.removeFirst().become(Deposits.fate(event)));
        }
    }

    /**
     * Every file with its fate.
     *
     * @param silent of those that nothing was told of
     */
    List<DepositedFile> settled(Fate silent) {
        List<DepositedFile> all = new ArrayList<>(settled);
        open.values()
                .forEach(left -> left.forEach(file -> all.add(file.become(
                        fates.get(scanOf.getOrDefault(file.label(), "")) instanceof Fate.Accepted kept
                                ? kept
                                : silent))));
        return all;
    }
}
