package org.osefrance.archive.index.analysis;

import java.util.function.IntPredicate;

/**
 * What single characters and their neighbours tell of words: where one begins, and where it is certain that nothing ties
 * it to the next. A table is asked once a character, whatever it is: where words end cannot be foretold, and a processor
 * that has to guess it is several times slower.
 */
final class PlainText {

    static final int GO_ON = 0;
    static final int WORD_BEGINS = 1;

    /** The word before, if there is one, or what stands here has to be looked at closely. */
    static final int STOP = 2;

    /** A word begins that may be one of those looked for. */
    static final int LOOK = 3;

    /**
     * What a character is. Its own number, twice, stands in the lowest four bits; above, two bits for each kind, the step
     * at a character of that kind after this one.
     */
    private enum Kind {
        /** Anything beyond the rest: it has to be looked at closely. */
        OTHER,
        /** A space or the end of a line. */
        SPACE,
        /** What ends a word when a space follows it. */
        POINT,
        /** What else of ASCII stands between words. */
        GAP,
        /** A letter of a Latin alphabet that is one character. */
        LETTER,
        /** Such a letter with which one of the words looked for may begin. */
        INITIAL;

        int code() {
            int code = 2 * ordinal();
            for (Kind next : values()) {
                code |= stepTo(next) << OWN_BITS + 2 * next.ordinal();
            }
            return code;
        }

        private int stepTo(Kind next) {
            boolean inWord = this == LETTER || this == INITIAL;
            if (next == OTHER || inWord && next == GAP || this == POINT && next != SPACE) {
                return STOP;
            }
            return switch (next) {
                case LETTER -> inWord ? GO_ON : WORD_BEGINS;
                case INITIAL -> inWord ? GO_ON : LOOK;
                default -> GO_ON;
            };
        }
    }

    private static final int OWN_BITS = 4;

    private static final int OTHER = Kind.OTHER.code();
    private static final int POINT = Kind.POINT.code();

    /** What the beginning of a text is taken for. */
    static final int SPACE = Kind.SPACE.code();

    private static final int[] KINDS = kinds();

    private final int[] kinds = KINDS.clone();

    private static int[] kinds() {
        int[] kinds = new int[Letters.FIRST_MARK];
        for (char character = 0; character < kinds.length; character++) {
            Kind kind = switch (character) {
                case ' ', '\n' -> Kind.SPACE;
                case '.', ',', ';', ':', '!', '?', ')' -> Kind.POINT;
                default -> character < 0x80 ? Kind.GAP : Kind.OTHER;
            };
            kinds[character] = (Letters.isLatin(character) ? Kind.LETTER : kind).code();
        }
        return kinds;
    }

    /** @param mayBegin whether one of the words looked for may begin with a letter */
    PlainText(IntPredicate mayBegin) {
        for (char letter = 0; letter < kinds.length; letter++) {
            if (Letters.isLatin(letter) && mayBegin.test(letter)) {
                kinds[letter] = Kind.INITIAL.code();
            }
        }
    }

    int kind(char character) {
        return character < kinds.length ? kinds[character] : OTHER;
    }

    /** What is to be done at a character of a kind after one of the kind {@code before}. */
    static int step(int before, int kind) {
        return before >>> OWN_BITS >>> (kind & (1 << OWN_BITS) - 1) & 3;
    }

    /** Whether this kind ends a word when a space follows it. */
    static boolean isPoint(int kind) {
        return kind == POINT;
    }
}
