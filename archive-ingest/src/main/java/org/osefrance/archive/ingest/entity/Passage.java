package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words, with what is known of it as a whole.
 *
 * @param text the text
 * @param tokens its words
 * @param language ISO 639-1 code of its language, empty when nobody knows
 * @param letterCase what capitals tell in it
 */
record Passage(String text, List<TextToken> tokens, String language, LetterCase letterCase) {

    /** A word: letters and digits with their marks; gershayim and geresh stand inside Hebrew words. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:(?<=[\\p{InHebrew}])[\"״׳”](?=[\\p{InHebrew}])[\\p{L}\\p{M}]+)*");

    private static final int FEW = 4;

    /** What capitals tell. */
    enum LetterCase {
        /** Names begin with one. */
        MIXED,
        /** Everything is in capitals, as in headings and telegrams. */
        UPPER,
        /** Nothing is, as in telegrams as they were typed. */
        LOWER,
        /** The script has none. */
        NONE
    }

    static Passage of(String text, String language) {
        List<TextToken> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int before = 0;
        while (words.find()) {
            tokens.add(TextToken.of(text, words.start(), words.end(), before));
            before = words.end();
        }
        return new Passage(text, List.copyOf(tokens), language, letterCase(tokens));
    }

    int size() {
        return tokens.size();
    }

    TextToken at(int index) {
        return tokens.get(index);
    }

    /** Whether a sentence begins with this word, so that its capital tells nothing. */
    boolean beginsSentence(int index) {
        if (index == 0) {
            return true;
        }
        String gap = at(index).gap();
        boolean ended = gap.chars().anyMatch(c -> "!?:;\"„“”»«()[]".indexOf(c) >= 0) || gap.contains("\n\n");
        return ended || gap.indexOf('.') >= 0 && at(index - 1).folded().length() > 3;
    }

    /** The word that begins at a character or is the last to begin before it; -1 before the first. */
    int indexAt(int character) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).start() <= character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The folded word at a place, empty beyond either end. */
    String folded(int index) {
        return index < 0 || index >= size() ? "" : at(index).folded();
    }

    /** The words from one to another as they stand in the text. */
    String surface(int first, int last) {
        return text.substring(at(first).start(), at(last).end());
    }

    private static LetterCase letterCase(List<TextToken> tokens) {
        long cased = tokens.stream()
                .filter(token -> !token.isWithoutCase() && !token.isNumber())
                .count();
        if (cased == 0) {
            return LetterCase.NONE;
        }
        long upper = tokens.stream().filter(TextToken::isUpper).count();
        long capital = tokens.stream()
                .filter(token -> !token.isWithoutCase() && token.isCapital())
                .count();
        if (upper * 10 > cased * 6) {
            return LetterCase.UPPER;
        }
        return capital == 0 && cased > FEW ? LetterCase.LOWER : LetterCase.MIXED;
    }
}
