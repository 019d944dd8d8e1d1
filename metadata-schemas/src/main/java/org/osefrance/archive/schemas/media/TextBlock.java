package org.osefrance.archive.schemas.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A paragraph or column: lines that belong together, from top to bottom. */
public record TextBlock(PixelBox box, List<TextLine> lines) {

    public TextBlock {
        lines = List.copyOf(lines);
    }

    /**
     * A block as large as its lines.
     *
     * @param lines at least one
     */
    public static TextBlock around(List<TextLine> lines) {
        return new TextBlock(
                lines.stream().map(TextLine::box).reduce(PixelBox::union).orElseThrow(), lines);
    }

    /** The lines that have some of the words that are kept; empty when none has. */
    Optional<TextBlock> keeping(Predicate<Word> kept) {
        List<TextLine> left =
                lines.stream().flatMap(line -> line.keeping(kept).stream()).toList();
        return left.stream()
                .map(TextLine::box)
                .reduce(PixelBox::union)
                .map(around -> left.equals(lines) ? this : new TextBlock(around, left));
    }
}
