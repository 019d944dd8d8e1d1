package org.osefrance.archive.index.linking;

import java.util.List;

/**
 * Logarithms of how often fields agree how far.
 *
 * @param same in records of one person
 * @param strangers by chance
 * @param owns in each other relation, where it has a way of its own; by its ordinal
 */
record Habits(Tables same, Tables strangers, List<Tables> owns) {

    Tables own(int relation) {
        return owns.get(relation);
    }
}
