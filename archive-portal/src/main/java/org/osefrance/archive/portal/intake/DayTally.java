package org.osefrance.archive.portal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.index.catalog.FileState;
import org.osefrance.archive.portal.intake.IntakeDays.Handed;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What has become of the files of some deposits: each stands in one column; items that nobody described are told besides.
 *
 * @param lines file by file, in the order they were handed in
 */
record DayTally(List<Line> lines) {

    /** How far a file has got. */
    enum Column {
        /** Not accepted yet. */
        WAITING,
        /** Kept; its pages are being made or read. */
        READING,
        DONE,
        /** A page could not be drawn or read, or the file was not taken because the archive stopped. */
        FAILED,
        REFUSED,
        /** Only packing, left out by somebody, or no longer in the archive. */
        ASIDE
    }

    /**
     * One file.
     *
     * @param item that holds it; empty where it is not kept
     * @param undescribed whether that item is closed because its period or date are missing
     */
    record Line(Handed handed, Column column, Optional<RecordId> item, boolean undescribed) {}

    /** Asks how far each has got. */
    static DayTally of(Collection<Handed> files, DescriptionDesk desk, Viewer archivist) {
        List<RecordId> kept =
                files.stream().flatMap(file -> file.file().stream()).distinct().toList();
        Map<RecordId, FileState> states = desk.states(archivist, kept);
        return new DayTally(files.stream()
                .map(file -> line(file, file.file().map(states::get)))
                .toList());
    }

    private static Line line(Handed file, Optional<FileState> state) {
        return new Line(
                file,
                column(file.fate(), state),
                state.map(FileState::item),
                state.filter(FileState::undescribed).isPresent());
    }

    private static Column column(String fate, Optional<FileState> state) {
        return switch (fate) {
            case "ARRIVING", "WAITING" -> Column.WAITING;
            case "REFUSED" -> Column.REFUSED;
            case "UNTAKEN" -> Column.FAILED;
            case "ACCEPTED", "KNOWN" ->
                state.map(known -> switch (known.progress()) {
                            case UNDER_WAY -> Column.READING;
                            case DONE -> Column.DONE;
                            case FAILED -> Column.FAILED;
                        })
                        .orElse(Column.ASIDE);
            default -> Column.ASIDE;
        };
    }

    /** How many stand in each column; those with none are left out, but for what everybody looks for. */
    Map<Column, Long> counts() {
        Map<Column, Long> counts = new EnumMap<>(Column.class);
        for (Column always : List.of(Column.DONE, Column.FAILED, Column.REFUSED)) {
            counts.put(always, 0L);
        }
        lines.forEach(line -> counts.merge(line.column(), 1L, Long::sum));
        return counts;
    }

    /** How many of those that were refused lie, or lay, in quarantine. */
    long held() {
        return lines.stream().filter(line -> line.handed().held()).count();
    }

    /** Items that the public cannot see because nobody described them, each once. */
    Set<RecordId> undescribed() {
        Set<RecordId> items = new LinkedHashSet<>();
        lines.stream().filter(Line::undescribed).forEach(line -> line.item().ifPresent(items::add));
        return items;
    }

    /** The files in one column. */
    List<Line> in(Column column) {
        return lines.stream().filter(line -> line.column() == column).toList();
    }

    /** The same for each deposit by itself. */
    Map<RecordId, DayTally> byDeposit() {
        Map<RecordId, List<Line>> parts = new LinkedHashMap<>();
        lines.forEach(line -> parts.computeIfAbsent(line.handed().deposit(), id -> new ArrayList<>())
                .add(line));
        Map<RecordId, DayTally> tallies = new LinkedHashMap<>();
        parts.forEach((deposit, part) -> tallies.put(deposit, new DayTally(part)));
        return tallies;
    }
}
