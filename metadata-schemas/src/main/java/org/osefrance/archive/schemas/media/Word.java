package org.osefrance.archive.schemas.media;

import java.util.regex.Pattern;

/**
 * One word as it was read.
 *
 * @param text the word without white space, hyphen at a line's end included
 * @param box where it stands
 * @param confidence the reader's own certainty, 0 to 1; 1 for a human transcription
 */
public record Word(String text, PixelBox box, double confidence) {

    /** What transcribers write for what they could not read. */
    private static final Pattern MARK = Pattern.compile(
            "(?<!\\S)\\[(?:\\?+|\\.{2,}|…|illisible|illegible|unreadable|unleserlich|לא[-־ ]?קריא)][.,;:]?(?!\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public Word {
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a word has no white space and is not empty: '" + text + "'");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
        }
    }

    /** A plain text without such marks. */
    public static String withoutMarks(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    /** Whether it stands for something nobody could read: it is on the page, and no word of it. */
    public boolean isMark() {
        return MARK.matcher(text).matches();
    }
}
