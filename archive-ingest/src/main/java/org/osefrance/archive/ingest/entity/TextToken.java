package org.osefrance.archive.ingest.entity;

import org.osefrance.archive.index.analysis.Folding;

/**
 * One word of a text.
 *
 * @param written as it stands
 * @param folded without case, accents and points
 * @param start first character
 * @param end behind the last character
 * @param gap what stands between the word before and this one
 */
record TextToken(String written, String folded, int start, int end, String gap) {

    static TextToken of(String text, int start, int end, int endBefore) {
        String written = text.substring(start, end);
        return new TextToken(written, Folding.fold(written), start, end, text.substring(endBefore, start));
    }

    /** Whether it may be a name by its first letter; scripts without capitals never say no. */
    boolean isCapital() {
        int first = written.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first) || isWithoutCase();
    }

    boolean isWithoutCase() {
        int first = written.codePointAt(0);
        return Character.isLetter(first)
                && !Character.isUpperCase(first)
                && !Character.isLowerCase(first)
                && !Character.isTitleCase(first);
    }

    boolean isUpper() {
        return written.codePoints().filter(Character::isLetter).count() > 1
                && written.codePoints().noneMatch(Character::isLowerCase);
    }

    boolean isNumber() {
        return written.chars().allMatch(Character::isDigit);
    }

    /** One letter, as in {@code H. Adler}. */
    boolean isInitial() {
        return isCapital() && folded.length() == 1 && Character.isLetter(written.charAt(0));
    }

    /** Whether it goes on with the word before: nothing but a blank, a hyphen or the full stop of an abbreviation between. */
    boolean isJoined() {
        return gap.isBlank() || gap.chars().allMatch(c -> Character.isWhitespace(c) || "-–‐‑־.'’ʼ/&´`".indexOf(c) >= 0);
    }

    /** Whether only a blank stands before it. */
    boolean isAfterBlank() {
        return gap.isBlank();
    }

    /** Whether a full stop stands before it, as after {@code Dr.}. */
    boolean isAfterStop() {
        return gap.strip().equals(".");
    }
}
