package org.osefrance.archive.schemas.media;

/**
 * One word as it was read.
 *
 * @param text the word without white space, hyphen at a line's end included
 * @param box where it stands
 * @param confidence the reader's own certainty, 0 to 1; 1 for a human transcription
 */
public record Word(String text, PixelBox box, double confidence) {

    public Word {
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a word has no white space and is not empty: '" + text + "'");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
        }
    }
}
