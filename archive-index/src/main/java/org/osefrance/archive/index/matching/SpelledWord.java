package org.osefrance.archive.index.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.schemas.name.Script;

/**
 * One word of a name and the groups of letters that may be seen in it. Letters that no table has are folded; what is left of no table
 * stands for itself alone.
 */
final class SpelledWord {

    /** Longer words are cut: no name is, and an alignment takes time by the square. */
    static final int LONGEST = 40;

    private static final int MOST_AT_A_PLACE = 8;
    private static final char FIRST_BEYOND_LATIN = 0x300;

    /** Stands for a letter of no table. */
    static final int UNKNOWN = -1;

    private final String letters;
    private final Script script;
    private final int[] from;
    private final int[] graphemes;
    private final int[] ends;

    private SpelledWord(String letters, GraphemeTree tree) {
        this.letters = letters;
        this.script = scriptOf(letters);
        this.from = new int[letters.length() + 1];
        int[] found = new int[letters.length() * MOST_AT_A_PLACE];
        int[] until = new int[found.length];
        int count = 0;
        for (int start = 0; start < letters.length(); start++) {
            from[start] = count;
            int node = tree.root();
            for (int at = start; at < letters.length(); at++) {
                node = tree.step(node, letters.charAt(at));
                if (node == GraphemeTree.NOWHERE) {
                    break;
                }
                for (Grapheme grapheme : tree.ending(node)) {
                    if (grapheme.fits(start, letters.length()) && count < from[start] + MOST_AT_A_PLACE) {
                        found[count] = grapheme.number();
                        until[count++] = at + 1;
                    }
                }
            }
            if (count == from[start]) {
                found[count] = UNKNOWN;
                until[count++] = start + 1;
            }
        }
        from[letters.length()] = count;
        this.graphemes = Arrays.copyOf(found, count);
        this.ends = Arrays.copyOf(until, count);
    }

    /** By its first letter: a word is in one script. */
    private static Script scriptOf(String letters) {
        return letters.isEmpty() || letters.charAt(0) < FIRST_BEYOND_LATIN
                ? Script.LATIN
                : Script.of(letters.substring(0, 1));
    }

    /** A word of the index, which is in the form that is compared already. */
    static SpelledWord ofNormal(String letters) {
        return new SpelledWord(letters, Spellings.bundled().tree());
    }

    /** The word as it is compared: lower case, its own letters where a table knows them. */
    static SpelledWord of(String word) {
        return ofNormal(normal(word));
    }

    /** The form in which a word is kept and compared: composed (https://www.unicode.org/reports/tr15/), lower case. */
    static String normal(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(lower.length());
        lower.codePoints().limit(LONGEST).forEach(letter -> {
            String written = Character.toString(letter);
            if (isGeresh(letter)) {
                normal.append('\'');
            } else if (letter < 0x80
                    ? Character.isLetterOrDigit(letter)
                    : Spellings.bundled().knows(written)) {
                normal.append(written);
            } else {
                normal.append(Folding.fold(written));
            }
        });
        return normal.length() > LONGEST ? normal.substring(0, LONGEST) : normal.toString();
    }

    private static boolean isGeresh(int letter) {
        return "'’‘׳`´ʼ".indexOf(letter) >= 0;
    }

    String letters() {
        return letters;
    }

    Script script() {
        return script;
    }

    int length() {
        return letters.length();
    }

    /** First index of the groups that begin at a place; those until {@code firstAt(place + 1)} do. */
    int firstAt(int place) {
        return from[place];
    }

    /** Number of a group, or {@link #UNKNOWN}. */
    int grapheme(int index) {
        return graphemes[index];
    }

    /** Where a group ends. */
    int end(int index) {
        return ends[index];
    }
}
