package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.Word;

/**
 * Words of a page as rows of cells, by their places alone: what a reader called a line may be a row, a cell or half of either. Slant is
 * no matter, because pages are straightened before they are read.
 */
final class TableGrid {

    /** Two words are in one row where they share this part of the lower one's height. */
    private static final double SHARED_HEIGHT = 0.5;

    /** A gap of this many heights of a word parts cells; between words of one cell there is a third of a height. */
    private static final double CELL_GAP = 1.0;

    private TableGrid() {}

    /** Words that stand close together. */
    record Cell(List<Word> words) {

        String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }

        PixelBox box() {
            return PlacedText.around(words);
        }
    }

    /** Cells beside each other, from left to right. */
    record Row(List<Cell> cells) {

        PixelBox box() {
            return cells.stream().map(Cell::box).reduce(PixelBox::union).orElseThrow();
        }
    }

    static List<Row> rows(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> downwards = words.stream()
                .sorted(Comparator.comparingInt(
                        word -> word.box().y() + word.box().height() / 2))
                .toList();
        for (Word word : downwards) {
            if (lines.isEmpty() || !sharesHeight(lines.getLast(), word)) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        return lines.stream().map(TableGrid::row).toList();
    }

    private static boolean sharesHeight(List<Word> line, Word word) {
        PixelBox last = line.getLast().box();
        PixelBox box = word.box();
        int shared = Math.min(last.bottom(), box.bottom()) - Math.max(last.y(), box.y());
        return shared >= SHARED_HEIGHT * Math.min(last.height(), box.height());
    }

    private static Row row(List<Word> line) {
        List<Word> across = line.stream()
                .sorted(Comparator.comparingInt(word -> word.box().x()))
                .toList();
        List<List<Word>> cells = new ArrayList<>();
        for (Word word : across) {
            if (cells.isEmpty() || isApart(cells.getLast().getLast(), word)) {
                cells.add(new ArrayList<>());
            }
            cells.getLast().add(word);
        }
        return new Row(cells.stream().map(Cell::new).toList());
    }

    private static boolean isApart(Word left, Word right) {
        int height = Math.min(left.box().height(), right.box().height());
        return right.box().x() - left.box().right() > CELL_GAP * height;
    }
}
