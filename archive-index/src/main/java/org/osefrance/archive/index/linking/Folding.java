package org.osefrance.archive.index.linking;

import java.text.Normalizer;
import java.util.Set;

/** Leaves case, accents and punctuation aside. */
final class Folding {

    /** Longer values are compared by their beginning: nobody is called so, and time would grow with the square. */
    static final int LONGEST = 1500;

    private static final Set<String> NOTHING = Set.of(
            "null",
            "nan",
            "n a",
            "none",
            "nil",
            "unknown",
            "unk",
            "inconnu",
            "inconnue",
            "unbekannt",
            "nieznany",
            "nieznane",
            "not stated",
            "not known",
            "non connu",
            "keine angabe",
            "ohne angabe",
            "xxx");

    private Folding() {}

    /**
     * Lower case, no accents, letters and digits only, words apart by one space. Apostrophes join what they stand between.
     *
     * @return empty when nothing is said
     */
    static String fold(String written) {
        String cut = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        String decomposed = isPlain(cut) ? cut : Normalizer.normalize(cut, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char sign = Character.toLowerCase(decomposed.charAt(i));
            if (Character.isLetterOrDigit(sign)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                append(folded, sign);
            } else if (sign != '\'' && sign != '\u2019' && sign != '\u02bc' && !isMark(sign)) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Whether a folded value stands for nothing said. */
    static boolean saysNothing(String folded) {
        return folded.isEmpty() || NOTHING.contains(folded);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static void append(StringBuilder folded, char sign) {
        switch (sign) {
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ø' -> folded.append('o');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            default -> folded.append(sign);
        }
    }
}
