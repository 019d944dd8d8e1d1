package org.osefrance.archive.schemas.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One line of writing, its words in reading order. */
public record TextLine(PixelBox box, List<Word> words) {

    public TextLine {
        words = List.copyOf(words);
    }

    /**
     * A line as large as its words.
     *
     * @param words at least one
     */
    public static TextLine around(List<Word> words) {
        return new TextLine(
                words.stream().map(Word::box).reduce(PixelBox::union).orElseThrow(), words);
    }

    /** The words with one space between them. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The words that are kept; empty when none is. A line that lost a word no longer tells how far it reached. */
    Optional<TextLine> keeping(Predicate<Word> kept) {
        List<Word> left = words.stream().filter(kept).toList();
        return left.stream()
                .map(Word::box)
                .reduce(PixelBox::union)
                .map(around -> left.size() == words.size() ? this : new TextLine(around, left));
    }
}
