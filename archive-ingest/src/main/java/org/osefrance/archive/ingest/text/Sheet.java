package org.osefrance.archive.ingest.text;

import java.util.List;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.Word;

/**
 * One reading of a page, to be compared with another.
 *
 * @param blocks with boxes on the page
 * @param language it was read in
 * @param picture what was read
 */
record Sheet(List<TextBlock> blocks, String language, Picture picture) {

    Sheet {
        blocks = List.copyOf(blocks);
    }

    List<Word> words() {
        return Lines.words(blocks).toList();
    }

    /** Mean confidence weighted by word length, 0 to 1. */
    double confidence() {
        return Lines.confidence(words());
    }

    double sureLetters() {
        return Lines.sureLetters(words());
    }

    /** The surer of two; this one where they are alike. */
    Sheet orSurer(Sheet other) {
        return other.sureLetters() > sureLetters() ? other : this;
    }
}
