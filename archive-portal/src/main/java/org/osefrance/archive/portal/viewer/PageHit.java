package org.osefrance.archive.portal.viewer;

import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.Word;

/**
 * One place on a page that answers a query.
 *
 * @param number from 1, in reading order
 * @param placed whether it is known where its words stand
 * @param words that answer; two for a word broken at a line's end, several for a phrase
 */
public record PageHit(int number, boolean placed, List<Word> words) {

    public PageHit {
        words = List.copyOf(words);
    }

    /** Where its words stand, one box a word; none where nobody knows. */
    public List<PixelBox> boxes() {
        return !placed ? List.of() : words.stream().map(Word::box).toList();
    }
}
