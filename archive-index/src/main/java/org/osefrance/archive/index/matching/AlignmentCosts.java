package org.osefrance.archive.index.matching;

import java.util.List;
import org.osefrance.archive.schemas.name.Script;

/**
 * What it costs to take one group of letters for another, to leave one out or to put one in, as tables of all groups: 0 for the same
 * letters, about 1 for a consonant that is another.
 */
final class AlignmentCosts {

    /** What two spellings of one sound cost. */
    private static final double OTHER_LETTERS = 0.05;

    /** What the least likely reading costs. */
    private static final double UNLIKELY = 0.5;

    private static final double VOWEL_LEFT_OUT = 0.45;
    private static final double GLIDE_LEFT_OUT = 0.3;
    private static final double BREATH_LEFT_OUT = 0.3;
    private static final double CONSONANT_LEFT_OUT = 0.85;

    /** Hebrew writes few vowels. */
    private static final double VOWEL_HEBREW_LEAVES_OUT = 0.07;

    private static final AlignmentCosts BUNDLED = new AlignmentCosts(Spellings.bundled());

    private final int size;
    private final float[] exchange;
    private final float[] seen;
    private final float[] leavingOut;
    private final float[] leavingOutBesideHebrew;

    private AlignmentCosts(Spellings spellings) {
        List<Grapheme> graphemes = spellings.graphemes();
        this.size = graphemes.size();
        this.exchange = new float[size * size];
        this.seen = new float[size * size];
        this.leavingOut = new float[size];
        this.leavingOutBesideHebrew = new float[size];
        for (Grapheme one : graphemes) {
            leavingOut[one.number()] = (float) leavingOut(one, VOWEL_LEFT_OUT);
            leavingOutBesideHebrew[one.number()] = (float) leavingOut(one, VOWEL_HEBREW_LEAVES_OUT);
            for (Grapheme other : graphemes) {
                exchange[one.number() * size + other.number()] = (float) exchange(one, other);
            }
        }
        System.arraycopy(exchange, 0, seen, 0, exchange.length);
        for (Spellings.Misreading misread : spellings.misreadings()) {
            for (Grapheme taken : misread.seen()) {
                for (Grapheme meant : misread.meant()) {
                    put(taken, meant, misread.cost());
                    put(meant, taken, misread.cost());
                }
            }
        }
    }

    static AlignmentCosts bundled() {
        return BUNDLED;
    }

    /** Between two groups of letters, as sounds or, if asked, as shapes where these are nearer. */
    float exchange(int one, int other, boolean byShape) {
        return (byShape ? seen : exchange)[one * size + other];
    }

    /** Of letters that the other name has not. */
    float leavingOut(int grapheme, boolean besideHebrew) {
        return besideHebrew ? leavingOutBesideHebrew[grapheme] : leavingOut[grapheme];
    }

    private void put(Grapheme one, Grapheme other, double cost) {
        int at = one.number() * size + other.number();
        seen[at] = Math.min(seen[at], (float) cost);
    }

    private static double exchange(Grapheme one, Grapheme other) {
        if (one.letters().equals(other.letters())) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Reading reading : one.readings()) {
            for (Reading otherReading : other.readings()) {
                if (reading.sound() != Sound.NONE && otherReading.sound() != Sound.NONE) {
                    least = Math.min(
                            least,
                            UNLIKELY * (reading.unlikelihood() + otherReading.unlikelihood())
                                    + SoundDistance.between(reading.sound(), otherReading.sound()));
                }
            }
        }
        return least + (Script.of(one.letters()) == Script.of(other.letters()) ? OTHER_LETTERS : 0);
    }

    private static double leavingOut(Grapheme grapheme, double vowel) {
        double heard = grapheme.readings().stream()
                .mapToDouble(reading -> switch (reading.sound().kind()) {
                    case VOWEL -> vowel + UNLIKELY * reading.unlikelihood();
                    case GLIDE -> GLIDE_LEFT_OUT + UNLIKELY * reading.unlikelihood();
                    case BREATH -> BREATH_LEFT_OUT + UNLIKELY * reading.unlikelihood();
                    case SILENT -> OTHER_LETTERS + UNLIKELY * reading.unlikelihood();
                    default -> CONSONANT_LEFT_OUT;
                })
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return heard;
    }
}
