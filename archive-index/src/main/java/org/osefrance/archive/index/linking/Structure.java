package org.osefrance.archive.index.linking;

import java.util.Arrays;
import java.util.List;

/**
 * Which field is weighed in the light of which other one: a postcode that agrees tells little once the town agrees. A forest, each field
 * with at most one parent (Chow and Liu 1968).
 *
 * @param parents of each field, -1 for none
 */
record Structure(List<Integer> parents) {

    /** States of a parent in whose light a field is weighed. */
    static final int STATES = 4;

    /** Nothing is known of the parent, or there is none. */
    static final int OPEN = 3;

    static Structure independent(int fields) {
        Integer[] none = new Integer[fields];
        Arrays.fill(none, -1);
        return new Structure(List.of(none));
    }

    int size() {
        return parents.size();
    }

    int parent(int field) {
        return parents.get(field);
    }

    /** The state in whose light a field is weighed, given the levels of all. */
    int state(int field, byte[] levels, int offset) {
        int parent = parents.get(field);
        return parent < 0 ? OPEN : stateOf(levels[offset + parent]);
    }

    private static int stateOf(byte level) {
        if (level == Level.SAME.ordinal()) {
            return 0;
        }
        if (level == Level.MISSING.ordinal()) {
            return OPEN;
        }
        return level == Level.DIFFERENT.ordinal() ? 2 : 1;
    }
}
