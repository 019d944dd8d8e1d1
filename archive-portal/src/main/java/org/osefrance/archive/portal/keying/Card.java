package org.osefrance.archive.portal.keying;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A page of a batch.
 *
 * @param position in the batch, from 1
 * @param compared fields that two people typed
 * @param equal those of them that both typed alike
 * @param entries what was typed, by turn; without words once it is settled
 */
record Card(int position, RecordId page, State state, int compared, int equal, List<Entry> entries) {

    Card {
        entries = List.copyOf(entries);
    }

    /** How far a card has got. */
    enum State {
        /** Nobody has typed it. */
        OPEN,
        /** One person has, and another is to. */
        ONCE,
        /** Two have, and not the same. */
        DIFFERING,
        /** What holds is being written into the catalogue; a kill in between is mended by the next who looks. */
        WRITING,
        DONE,
        /** Somebody looked and left it out. */
        SKIPPED
    }

    /** What one person typed. */
    record Entry(int turn, String keyer, List<KeyedRow> rows) {
        Entry {
            rows = List.copyOf(rows);
        }
    }
}
