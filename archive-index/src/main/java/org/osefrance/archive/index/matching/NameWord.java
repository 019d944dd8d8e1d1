package org.osefrance.archive.index.matching;

/**
 * One word of a name.
 *
 * @param spelled the word
 * @param part of the name it is said to be
 * @param kind what it weighs
 */
record NameWord(SpelledWord spelled, Part part, Kind kind) {

    /** Given name or surname, where somebody said so. */
    enum Part {
        GIVEN,
        SURNAME,
        UNSAID
    }

    /** What a word of a name is. */
    enum Kind {
        NAME,
        /** von, de, ben, née: may be there or not. */
        PARTICLE,
        /** The father's name: may be there or not. */
        PATRONYMIC,
        /** One letter for a name. */
        INITIAL
    }
}
