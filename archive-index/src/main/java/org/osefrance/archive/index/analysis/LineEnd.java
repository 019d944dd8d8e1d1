package org.osefrance.archive.index.analysis;

import java.util.Set;

/** Decides whether a word that meets a hyphen at a line's end goes on in the next line. */
final class LineEnd {

    static final int NONE = -1;

    /** Longest stretch of white space looked over, in UTF-16 units: margins and an empty line between columns. */
    private static final int LONGEST_GAP = 60;

    /** After "Haupt-" these begin a new word: "Haupt- und Nebengebäude". */
    private static final Set<String> CONJUNCTIONS = Set.of("und", "oder", "bzw", "et", "ou", "and", "or");

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    /**
     * Where the word goes on.
     *
     * @param end end of what has been read of the word so far; a letter stands before it
     * @return index of the first letter in the next line, or {@link #NONE}
     */
    int continuation(int end) {
        if (end >= text.length()
                || !Letters.isLineEndHyphen(text.charAt(end))
                || !isBreakable(text.codePointBefore(end))) {
            return NONE;
        }
        int at = end + 1;
        boolean broken = false;
        while (at < text.length() && at < end + LONGEST_GAP && isGap(text.charAt(at))) {
            broken |= Letters.isLineBreak(text.charAt(at));
            at++;
        }
        boolean goesOn = broken && at < text.length() && isBreakable(text.codePointAt(at));
        return goesOn && !CONJUNCTIONS.contains(wordAt(at)) ? at : NONE;
    }

    private static boolean isBreakable(int codePoint) {
        return Letters.isWord(codePoint) && Character.isLetter(codePoint) && !Character.isIdeographic(codePoint);
    }

    private static boolean isGap(char character) {
        return Character.isWhitespace(character) || character == '\u00a0' || character == '\u0085';
    }

    private String wordAt(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }
}
