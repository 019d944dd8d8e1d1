package org.osefrance.archive.index.analysis;

/** Tells a quotation mark from gershayim: {@code צה"ל} is one word, whatever key was pressed. */
final class HebrewWord {

    private HebrewWord() {}

    /** Whether the character at {@code place} stands between two Hebrew letters. */
    static boolean holds(String text, int place) {
        int before = place;
        while (before > 0 && Letters.isMark(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        return before > 0
                && place + 1 < text.length()
                && Letters.isHebrew(text.codePointBefore(before))
                && Letters.isHebrew(text.codePointAt(place + 1));
    }
}
