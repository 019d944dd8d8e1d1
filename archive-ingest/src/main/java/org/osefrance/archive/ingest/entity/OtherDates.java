package org.osefrance.archive.ingest.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.schemas.media.PixelBox;

/** Columns of a list whose heads say that their dates are of something else than a birth: arrival, departure, transport. */
final class OtherDates {

    private static final Set<String> WORDS = Set.of(
            "arrive",
            "arrivee",
            "entree",
            "depart",
            "sortie",
            "admission",
            "admis",
            "convoi",
            "visite",
            "ankunft",
            "eintritt",
            "einlieferung",
            "zugang",
            "abreise",
            "abgang",
            "austritt",
            "entlassung",
            "transport",
            "arrival",
            "arrived",
            "entry",
            "departure",
            "left",
            "admitted",
            "discharged",
            "przybycia",
            "przyjecia",
            "wyjazdu",
            "wyjscia",
            "prichod",
            "odchod",
            "erkezes",
            "aankomst",
            "vertrek");

    private final List<PixelBox> heads;

    private OtherDates(List<PixelBox> heads) {
        this.heads = heads;
    }

    static OtherDates of(List<TableGrid.Row> grid) {
        return new OtherDates(grid.stream()
                .flatMap(row -> row.cells().stream())
                .filter(OtherDates::isHead)
                .map(TableGrid.Cell::box)
                .toList());
    }

    /** Whether such a head stands above the cell. */
    boolean hold(PixelBox cell) {
        return heads.stream()
                .anyMatch(head -> head.bottom() <= cell.y() && head.x() < cell.right() && cell.x() < head.right());
    }

    private static boolean isHead(TableGrid.Cell cell) {
        return cell.words().size() <= 4
                && Arrays.stream(Folding.fold(cell.text()).split(" ")).anyMatch(WORDS::contains);
    }
}
