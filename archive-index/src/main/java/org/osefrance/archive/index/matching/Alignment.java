package org.osefrance.archive.index.matching;

import java.util.Arrays;
import org.osefrance.archive.schemas.name.Script;

/**
 * The cheapest way to read two words as one, by the table of Wagner and Fischer (https://doi.org/10.1145/321796.321811): groups of letters against groups of letters, left out, put in, misread or changed over.
 * Its cost is about that of one consonant heard otherwise a unit, so a few tenths is the same name in another spelling. Not for two
 * threads at once: it keeps its table.
 */
final class Alignment {

    /** Two letters changed over (https://doi.org/10.1145/363958.363994). */
    private static final double MISTYPED = 0.5;

    private static final float OTHER_UNKNOWN = 1.1f;
    private static final float UNKNOWN_LEFT_OUT = 0.9f;

    /** Of a name cut short, and of each letter cut. */
    private static final float CUT = 0.75f;

    private static final float CUT_LETTER = 0.06f;
    private static final int LEAST_LEFT = 3;
    private static final float BEGINNING_CUT = 0.95f;

    private final AlignmentCosts costs = AlignmentCosts.bundled();
    /** What two spellings of one name may differ by at one place: letters of one sound, and what is not heard. */
    private static final float ONE_SOUND = 0.16f;

    private final boolean misreadings;
    private final boolean cutting;
    private final float dearestStep;
    private float[] table = new float[0];

    private Alignment(boolean misreadings, boolean cutting, float dearestStep) {
        this.misreadings = misreadings;
        this.cutting = cutting;
        this.dearestStep = dearestStep;
    }

    /** Of sounds, shapes and names cut short. */
    static Alignment ofAnything() {
        return new Alignment(true, true, Float.POSITIVE_INFINITY);
    }

    /** Of sounds alone. */
    static Alignment ofSounds() {
        return new Alignment(false, false, Float.POSITIVE_INFINITY);
    }

    /** Of sounds and shapes. */
    static Alignment ofShapes() {
        return new Alignment(true, false, Float.POSITIVE_INFINITY);
    }

    /** Of spellings of one sound, place by place: where one sound is another, the words are not alike at any cost. */
    static Alignment ofOneSound() {
        return new Alignment(false, false, ONE_SOUND);
    }

    /**
     * The cost of taking one word for the other.
     *
     * @param limit where nobody wants to know it more exactly; infinite is returned then
     */
    float cost(SpelledWord one, SpelledWord other, float limit) {
        if (one.letters().equals(other.letters())) {
            return 0;
        }
        int width = other.length() + 1;
        int cells = (one.length() + 1) * width;
        if (table.length < cells) {
            table = new float[cells];
        }
        Arrays.fill(table, 0, cells, Float.POSITIVE_INFINITY);
        table[0] = 0;
        if (cutting) {
            cutBeginnings(one, other, width);
        }
        boolean hebrew = one.script() == Script.HEBREW || other.script() == Script.HEBREW;
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j < width; j++) {
                float here = table[i * width + j];
                if (here <= limit) {
                    step(one, other, i, j, here, width, hebrew);
                }
            }
        }
        float whole = table[cells - 1];
        if (cutting) {
            whole = Math.min(whole, cut(one, other, width));
        }
        return whole <= limit ? whole : Float.POSITIVE_INFINITY;
    }

    private void step(SpelledWord one, SpelledWord other, int i, int j, float here, int width, boolean hebrew) {
        int lastOne = i < one.length() ? one.firstAt(i + 1) : one.firstAt(i);
        int lastOther = j < other.length() ? other.firstAt(j + 1) : other.firstAt(j);
        for (int a = one.firstAt(i); a < lastOne; a++) {
            int grapheme = one.grapheme(a);
            int row = one.end(a) * width;
            lower(row + j, here, leavingOut(grapheme, hebrew));
            for (int b = other.firstAt(j); b < lastOther; b++) {
                lower(row + other.end(b), here, exchange(one, i, grapheme, other, j, other.grapheme(b)));
            }
        }
        for (int b = other.firstAt(j); b < lastOther; b++) {
            lower(i * width + other.end(b), here, leavingOut(other.grapheme(b), hebrew));
        }
        if (i + 1 < one.length()
                && j + 1 < other.length()
                && one.letters().charAt(i) == other.letters().charAt(j + 1)
                && one.letters().charAt(i + 1) == other.letters().charAt(j)) {
            lower((i + 2) * width + j + 2, here, (float) MISTYPED);
        }
    }

    private float leavingOut(int grapheme, boolean hebrew) {
        return grapheme == SpelledWord.UNKNOWN ? UNKNOWN_LEFT_OUT : costs.leavingOut(grapheme, hebrew);
    }

    private float exchange(SpelledWord one, int i, int grapheme, SpelledWord other, int j, int otherGrapheme) {
        if (grapheme == SpelledWord.UNKNOWN || otherGrapheme == SpelledWord.UNKNOWN) {
            return one.letters().charAt(i) == other.letters().charAt(j) ? 0 : OTHER_UNKNOWN;
        }
        return costs.exchange(grapheme, otherGrapheme, misreadings);
    }

    private void lower(int cell, float before, float step) {
        if (step <= dearestStep && before + step < table[cell]) {
            table[cell] = before + step;
        }
    }

    /** Tisha for Latisha: one of the words may begin within the other. */
    private void cutBeginnings(SpelledWord one, SpelledWord other, int width) {
        for (int i = 1; i <= one.length() - LEAST_LEFT; i++) {
            table[i * width] = BEGINNING_CUT + CUT_LETTER * i;
        }
        for (int j = 1; j <= other.length() - LEAST_LEFT; j++) {
            table[j] = BEGINNING_CUT + CUT_LETTER * j;
        }
    }

    /** Deb for Deborah: one of the words may end within the other. */
    private float cut(SpelledWord one, SpelledWord other, int width) {
        float least = Float.POSITIVE_INFINITY;
        for (int i = LEAST_LEFT; i < one.length(); i++) {
            least = Math.min(least, table[i * width + other.length()] + CUT + CUT_LETTER * (one.length() - i));
        }
        for (int j = LEAST_LEFT; j < other.length(); j++) {
            least = Math.min(least, table[one.length() * width + j] + CUT + CUT_LETTER * (other.length() - j));
        }
        return least;
    }
}
