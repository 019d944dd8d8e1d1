package org.osefrance.archive.index.analysis;

import java.text.Normalizer;
import java.util.Locale;
import org.osefrance.archive.index.analysis.WordPart.Form;

/** Computes the forms of a stretch of text that is one word. */
final class Spelling {

    /** Longest form kept, in UTF-16 units: beyond that it is rubbish, and Lucene refuses terms above 32766 bytes. */
    static final int LONGEST = 100;

    private static final int COMBINING_DIAERESIS = 0x308;

    private final String text;

    Spelling(String text) {
        this.text = text;
    }

    /** The forms of {@code text[start, end)}; hyphens, line breaks and marks of formatting inside are left out. */
    Form form(int start, int end) {
        if (isPlain(start, end)) {
            String word = cut(text.substring(start, end).toLowerCase(Locale.ROOT));
            return new Form(word, word, start, end);
        }
        StringBuilder folded = new StringBuilder(end - start);
        StringBuilder exact = new StringBuilder(end - start);
        letters(start, end, letter -> {
            folded.append(Letters.fold(letter));
            exact.appendCodePoint(letter);
        });
        String written = cut(Normalizer.normalize(exact, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        return new Form(folded.isEmpty() ? written : cut(folded.toString()), written, start, end);
    }

    /** The folded form with umlauts written as two letters (DIN 5007-2, "phone book" spelling). */
    String transcribed(int start, int end) {
        StringBuilder spelled = new StringBuilder(end - start);
        letters(start, end, letter -> {
            switch (Character.toLowerCase(letter)) {
                case 'ä' -> spelled.append("ae");
                case 'ö', 'ø' -> spelled.append("oe");
                case 'ü' -> spelled.append("ue");
                case COMBINING_DIAERESIS -> spelled.append(takesUmlaut(spelled) ? "e" : "");
                default -> spelled.append(Letters.fold(letter));
            }
        });
        return spelled.isEmpty() ? form(start, end).folded() : cut(spelled.toString());
    }

    /** Whether {@link #transcribed} may write this letter in another way than folding does. */
    static boolean hasTwoSpellings(char letter) {
        return letter >= 0x80 && "äöüøÄÖÜØ".indexOf(letter) >= 0;
    }

    private static boolean takesUmlaut(StringBuilder spelled) {
        return !spelled.isEmpty() && "aou".indexOf(spelled.charAt(spelled.length() - 1)) >= 0;
    }

    int letterAt(int place) {
        return text.codePointAt(place);
    }

    /** Whether folding is lower case and nothing more: true of most words, and worth a short cut. */
    boolean isPlain(int start, int end) {
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            if (letter >= 0x80 || !Character.isLetterOrDigit(letter)) {
                return false;
            }
        }
        return true;
    }

    private void letters(int start, int end, java.util.function.IntConsumer each) {
        int at = start;
        while (at < end) {
            int letter = text.codePointAt(at);
            if (Letters.isWord(letter) || Letters.isMark(letter)) {
                each.accept(letter);
            }
            at += Character.charCount(letter);
        }
    }

    static String cut(String form) {
        if (form.length() <= LONGEST) {
            return form;
        }
        int end = Character.isHighSurrogate(form.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return form.substring(0, end);
    }
}
