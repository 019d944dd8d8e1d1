package org.osefrance.archive.ingest.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/** Puts words that were found later into the lines they belong to; those that belong to none become lines of their own. */
final class Insertion {

    private static final double SAME_LINE = 0.5;
    private static final double NEAR = 8;

    private final List<List<List<Word>>> blocks = new ArrayList<>();

    private Insertion(List<TextBlock> blocks) {
        for (TextBlock block : blocks) {
            List<List<Word>> lines = new ArrayList<>();
            block.lines().forEach(line -> lines.add(new ArrayList<>(line.words())));
            this.blocks.add(lines);
        }
    }

    /** The blocks with the words, but for those on whose place something stands already. */
    static List<TextBlock> into(List<TextBlock> blocks, List<Word> found) {
        if (found.isEmpty()) {
            return blocks;
        }
        List<PixelBox> taken = Lines.words(blocks).map(Word::box).toList();
        var insertion = new Insertion(blocks);
        found.stream()
                .filter(word -> taken.stream().noneMatch(box -> holdsMiddle(box, word.box())))
                .sorted(Comparator.comparingInt(word -> word.box().x()))
                .forEach(insertion::put);
        return insertion.finished();
    }

    private static boolean holdsMiddle(PixelBox box, PixelBox word) {
        int x = word.x() + word.width() / 2;
        int y = word.y() + word.height() / 2;
        return box.x() <= x && x < box.right() && box.y() <= y && y < box.bottom();
    }

    private void put(Word word) {
        List<Word> nearest = null;
        double least = Double.MAX_VALUE;
        for (List<List<Word>> lines : blocks) {
            for (List<Word> line : lines) {
                double distance = distance(line, word.box());
                if (distance < least) {
                    least = distance;
                    nearest = line;
                }
            }
        }
        if (nearest == null) {
            var lines = new ArrayList<List<Word>>();
            lines.add(new ArrayList<>(List.of(word)));
            blocks.add(place(word.box()), lines);
        } else {
            int at = 0;
            while (at < nearest.size() && nearest.get(at).box().x() < word.box().x()) {
                at++;
            }
            nearest.add(at, word);
        }
    }

    /** How far a word is from the end of a line it stands level with; beyond all numbers for other lines. */
    private static double distance(List<Word> line, PixelBox word) {
        double least = Double.MAX_VALUE;
        for (Word neighbour : line) {
            PixelBox box = neighbour.box();
            int both = Math.min(box.bottom(), word.bottom()) - Math.max(box.y(), word.y());
            int gap = Math.max(0, Math.max(box.x() - word.right(), word.x() - box.right()));
            if (both > SAME_LINE * Math.min(box.height(), word.height()) && gap < NEAR * word.height()) {
                least = Math.min(least, gap - both / 1000.0);
            }
        }
        return least;
    }

    /** Before the first block that begins below its middle. */
    private int place(PixelBox word) {
        int at = 0;
        while (at < blocks.size() && blocks.get(at).getFirst().getFirst().box().y() < word.y() + word.height() / 2) {
            at++;
        }
        return at;
    }

    private List<TextBlock> finished() {
        return blocks.stream()
                .map(lines ->
                        TextBlock.around(lines.stream().map(TextLine::around).toList()))
                .toList();
    }
}
