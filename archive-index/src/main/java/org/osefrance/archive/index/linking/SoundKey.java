package org.osefrance.archive.index.linking;

/**
 * The consonants of a name as they sound in the languages of the papers: Schwartz, Szwarc and Chvarts are one, so are Cohen and Kohn.
 * Vowels count only at the beginning, and there all are one.
 */
final class SoundKey {

    private static final String[][] GROUPS = {
        {"schtsch", "S"},
        {"tsch", "S"},
        {"shch", "S"},
        {"dsch", "S"},
        {"szcz", "S"},
        {"sch", "S"},
        {"tch", "S"},
        {"chr", "KR"},
        {"sh", "S"},
        {"sz", "S"},
        {"cz", "S"},
        {"ch", "S"},
        {"tz", "S"},
        {"ts", "S"},
        {"cs", "S"},
        {"zs", "S"},
        {"ph", "F"},
        {"th", "T"},
        {"dt", "T"},
        {"ck", "K"},
        {"kh", "K"},
        {"gh", "K"},
        {"qu", "K"},
        {"gn", "N"},
        {"x", "KS"},
        {"wr", "R"},
        {"kn", "N"},
    };

    private SoundKey() {}

    /** @param word folded, without spaces; empty where nothing is left */
    static String of(String word) {
        StringBuilder key = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            String[] group = group(word, i);
            if (group.length > 0) {
                add(key, group[1]);
                i += group[0].length();
                continue;
            }
            String sound = word.charAt(i) == 'c' && isSoft(word, i) ? "S" : sound(word.charAt(i));
            if (i == 0 && sound.isEmpty()) {
                key.append('A');
            }
            add(key, sound);
            i++;
        }
        return key.toString();
    }

    private static String[] group(String word, int from) {
        for (String[] group : GROUPS) {
            if (word.startsWith(group[0], from)) {
                return group;
            }
        }
        return new String[0];
    }

    /** Before e, i and y, and behind a consonant at the end: Cecile, Szwarc. */
    private static boolean isSoft(String word, int at) {
        return at + 1 < word.length()
                ? "eiy".indexOf(word.charAt(at + 1)) >= 0
                : at > 0 && !sound(word.charAt(at - 1)).isEmpty();
    }

    private static void add(StringBuilder key, String sound) {
        for (int i = 0; i < sound.length(); i++) {
            if (key.isEmpty() || key.charAt(key.length() - 1) != sound.charAt(i)) {
                key.append(sound.charAt(i));
            }
        }
    }

    private static String sound(char letter) {
        return switch (letter) {
            case 'b', 'p' -> "P";
            case 'c', 'k', 'q', 'g' -> "K";
            case 'd', 't' -> "T";
            case 'f', 'v', 'w' -> "F";
            case 'l' -> "L";
            case 'm' -> "M";
            case 'n' -> "N";
            case 'r' -> "R";
            case 's', 'z' -> "S";
            case 'j' -> "J";
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h' -> "";
            default -> String.valueOf(letter);
        };
    }
}
