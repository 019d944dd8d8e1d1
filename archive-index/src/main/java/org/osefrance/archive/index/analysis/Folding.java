package org.osefrance.archive.index.analysis;

/** Words as they are compared wherever spelling must not matter: without case, accents, vowel points and typography. */
public final class Folding {

    private Folding() {}

    /**
     * The folded form of a text: {@code Łódź} is {@code lodz}, {@code Saint-Étienne} is {@code saint etienne}. What stands between
     * words becomes one space; an apostrophe within a word does too, a geresh within Hebrew goes.
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (Letters.isWord(letter)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(Letters.fold(letter));
            } else if (!Letters.isMark(letter) && !Letters.isFormat(letter) && !isInHebrew(letter, folded)) {
                gap = true;
            }
        }
        return folded.toString();
    }

    private static boolean isInHebrew(int sign, StringBuilder before) {
        return Letters.isGeresh(sign) && !before.isEmpty() && Letters.isHebrew(before.charAt(before.length() - 1));
    }
}
