package org.osefrance.archive.portal.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.record.ListLine;

/**
 * A row of a list or card as somebody typed it in.
 *
 * @param cells as written, none of them empty
 * @param place where it stands, as somebody said or as its words suggest; empty where neither
 * @param hit number of the hit it is; 0 where it is none, or the words on the image are
 */
record TypedRow(List<String> cells, Optional<PixelBox> place, int hit) {

    TypedRow {
        cells = List.copyOf(cells);
    }

    /** Lines in their order, with the places they probably have on a page that was read. */
    static List<TypedRow> of(List<ListLine> lines, Optional<PageText> text) {
        Optional<LikelyPlaces> places = text.map(LikelyPlaces::on);
        List<TypedRow> rows = new ArrayList<>();
        for (ListLine line : lines) {
            List<String> cells =
                    line.cells().stream().filter(cell -> !cell.isBlank()).toList();
            if (!cells.isEmpty()) {
                rows.add(new TypedRow(cells, line.region().or(() -> places.flatMap(found -> found.find(cells))), 0));
            }
        }
        return rows;
    }

    String words() {
        return String.join(" ", cells);
    }

    /** Whether one of these hits frames something of it on the image already. */
    boolean holds(PageHit hit) {
        return place.isPresent() && hit.boxes().stream().anyMatch(box -> meets(place.get(), box));
    }

    private static boolean meets(PixelBox one, PixelBox other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    TypedRow asHit(int number) {
        return new TypedRow(cells, place, number);
    }

    /** The hit that frames it as a whole; only where it has a place. */
    Optional<PageHit> framed() {
        return place.filter(known -> hit > 0).map(box -> new PageHit(hit, true, List.of(new Word("row", box, 1))));
    }
}
