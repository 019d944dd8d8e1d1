package org.osefrance.archive.index.linking;

/**
 * How far two values of one field agree. What a level weighs is learned for each field; the order says nothing of weight, it is only
 * from near to far.
 */
public enum Level {
    /** Equal, once case, accents and punctuation are left aside. */
    SAME,
    /** One slip of the pen or of the reader apart; a date one figure apart. */
    CLOSE,
    /** The same sound in another spelling. */
    SOUND,
    /** Another form of the same name: diminutive, translation. */
    VARIANT,
    /** One holds the other: an initial, an abbreviation, one name of several, a year of a date. */
    PART,
    /** Several slips apart; two of three parts of a date equal; most words in common. */
    ALIKE,
    /** A faint likeness. */
    REMOTE,
    /** Equal to another field of the other record, such as given name and surname, or day and month, exchanged. */
    CROSSED,
    /** Different. */
    DIFFERENT,
    /** One of the two says nothing: no evidence either way. */
    MISSING;

    private static final Level[] ALL = values();

    /** How many there are, {@link #MISSING} among them. */
    static final int COUNT = ALL.length;

    static Level of(int ordinal) {
        return ALL[ordinal];
    }

    /** Whether one would take one for the other. */
    boolean isStrong() {
        return this == SAME || this == CLOSE || this == SOUND || this == VARIANT;
    }
}
