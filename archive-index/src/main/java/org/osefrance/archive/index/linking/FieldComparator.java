package org.osefrance.archive.index.linking;

import java.util.List;

/**
 * Compares values of one field. Each value is prepared once, however many pairs it is compared in.
 *
 * @param <F> a prepared value
 */
public interface FieldComparator<F> {

    /** A value as the comparison needs it. */
    F prepare(String written);

    /** How far two agree; the same in both directions, and never {@link Level#MISSING}. */
    Level compare(F one, F other);

    /** Under what keys records with this value are brought together. */
    List<BlockingKey> listKeys(F form);

    /**
     * The chance of a value as far as its parts tell, for values too rare to be counted: a full name is rarer than its parts are. Asked
     * once all values are prepared; 1 where it has no parts.
     */
    default double chanceByParts(F form) {
        return 1;
    }
}
