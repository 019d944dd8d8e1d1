package org.osefrance.archive.schemas.media;

import java.util.List;
import java.util.stream.Collectors;

/** One line of writing, its words in reading order. */
public record TextLine(PixelBox box, List<Word> words) {

    public TextLine {
        words = List.copyOf(words);
    }

    /** The words with one space between them. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
