package org.osefrance.archive.portal.viewer;

import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.Word;

/**
 * One place on a page that answers a query.
 *
 * @param number from 1, in reading order
 * @param words that answer; two for a word broken at a line's end, several for a phrase
 */
public record PageHit(int number, List<Word> words) {

    public PageHit {
        words = List.copyOf(words);
    }

    /** Where its words stand, one box a word. */
    public List<PixelBox> boxes() {
        return words.stream().map(Word::box).toList();
    }
}
