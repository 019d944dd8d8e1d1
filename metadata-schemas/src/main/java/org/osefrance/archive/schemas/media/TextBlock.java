package org.osefrance.archive.schemas.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A paragraph or column: lines that belong together, from top to bottom.
 *
 * @param kind whether it stands on the page
 */
public record TextBlock(PixelBox box, List<TextLine> lines, Kind kind) {

    public TextBlock {
        lines = List.copyOf(lines);
    }

    /** Lines that stand on the page. */
    public TextBlock(PixelBox box, List<TextLine> lines) {
        this(box, lines, Kind.PAGE);
    }

    /** What lines are to their page. */
    public enum Kind {
        /** They stand on it. */
        PAGE,
        /** Somebody put them into its file later, as a note to a place: they are not of the document. */
        NOTE;

        /** The name in documents. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
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

    /** These lines as what they are to their page. */
    public TextBlock as(Kind other) {
        return new TextBlock(box, lines, other);
    }

    /** The lines that have some of the words that are kept; empty when none has. */
    Optional<TextBlock> keeping(Predicate<Word> kept) {
        List<TextLine> left =
                lines.stream().flatMap(line -> line.keeping(kept).stream()).toList();
        return left.stream()
                .map(TextLine::box)
                .reduce(PixelBox::union)
                .map(around -> left.equals(lines) ? this : new TextBlock(around, left, kind));
    }
}
