package org.osefrance.archive.index.analysis;

import java.text.Normalizer;

/**
 * What one code point is to us, and what is left of it once case, accents and typography are taken away.
 *
 * <p>Compatibility decomposition and the dropping of marks follow https://www.unicode.org/reports/tr15/; the letters that do not
 * decompose (ß, œ, ø, ł …) are spelled out as they are typed where they are missing from the keyboard.
 */
final class Letters {

    /** Latin, Greek, Cyrillic and Hebrew lie below; they are looked up, the rest is computed. */
    private static final int TABLE = 0x600;

    private static final int ASCII = 0x80;

    /** U+0300, where the combining marks of Unicode begin. */
    static final int FIRST_MARK = 0x300;

    /** U+2E80, the radicals before the first ideographs. */
    private static final int FIRST_IDEOGRAPH = 0x2e80;

    private static final String[] FOLDED = foldedTable();

    private static final boolean[] LATIN = latinTable();

    private Letters() {}

    /** The folded form: usually one letter, two for ß or œ, empty for a mark or a formatting character. */
    static String fold(int codePoint) {
        return codePoint < TABLE ? FOLDED[codePoint] : compute(codePoint);
    }

    static boolean isWord(int codePoint) {
        if (codePoint < ASCII) {
            return codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= 'A' && codePoint <= 'Z'
                    || codePoint >= '0' && codePoint <= '9';
        }
        return Character.isLetterOrDigit(codePoint) && !isApostrophe(codePoint);
    }

    /** A letter or digit of a Latin alphabet that is one character. */
    static boolean isLatin(char character) {
        return character < FIRST_MARK && LATIN[character];
    }

    private static boolean[] latinTable() {
        boolean[] table = new boolean[FIRST_MARK];
        for (int codePoint = 0; codePoint < FIRST_MARK; codePoint++) {
            table[codePoint] = isWord(codePoint);
        }
        return table;
    }

    /** A sign that is a word by itself. */
    static boolean isIdeograph(int codePoint) {
        return codePoint >= FIRST_IDEOGRAPH && Character.isIdeographic(codePoint);
    }

    /** A mark that belongs to the letter before it: accents, niqqud, cantillation. */
    static boolean isMark(int codePoint) {
        if (codePoint < FIRST_MARK) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Without a width of its own: soft hyphen, joiners, direction marks (https://www.unicode.org/reports/tr9/), byte order mark. */
    static boolean isFormat(int codePoint) {
        return codePoint >= ASCII && Character.getType(codePoint) == Character.FORMAT;
    }

    static boolean isApostrophe(int codePoint) {
        return switch (codePoint) {
            case '\'', '’', '‘', 'ʼ', '‛', '′', '´', '`', '＇', 'ʹ' -> true;
            default -> false;
        };
    }

    static boolean isHyphen(int codePoint) {
        return switch (codePoint) {
            case '-', '‐', '‑', '־', '－', '﹣' -> true;
            default -> false;
        };
    }

    /** What stands at a line's end when the word goes on in the next: also ¬ of text programs and ⸗ of Fraktur. */
    static boolean isLineEndHyphen(int codePoint) {
        return isHyphen(codePoint) || codePoint == '¬' || codePoint == '⸗' || codePoint == '\u00ad';
    }

    /** Geresh and gershayim, also typed as apostrophe and quotation mark: between Hebrew letters part of the word. */
    static boolean isGeresh(int codePoint) {
        return codePoint == '׳' || codePoint == '״' || codePoint == '"' || codePoint == '”' || isApostrophe(codePoint);
    }

    static boolean isHebrew(int codePoint) {
        return Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HEBREW;
    }

    static boolean isLineBreak(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static String[] foldedTable() {
        String[] table = new String[TABLE];
        for (int codePoint = 0; codePoint < TABLE; codePoint++) {
            table[codePoint] = compute(codePoint);
        }
        return table;
    }

    private static String compute(int codePoint) {
        StringBuilder folded = new StringBuilder(2);
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Letters::isWord)
                .forEach(letter -> append(folded, Character.toLowerCase(letter)));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            case 'ŋ' -> folded.append('n');
            case 'ς' -> folded.append('σ');
            case 'ґ' -> folded.append('г');
            case 'ך' -> folded.append('כ');
            case 'ם' -> folded.append('מ');
            case 'ן' -> folded.append('נ');
            case 'ף' -> folded.append('פ');
            case 'ץ' -> folded.append('צ');
            case 'װ' -> folded.append("וו");
            case 'ױ' -> folded.append("וי");
            case 'ײ' -> folded.append("יי");
            default -> folded.appendCodePoint(letter);
        }
    }
}
