package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The next free numbers below a unit; those an archivist gave away are passed over. Asked for many at a time. */
final class FreeReferences {

    private final Writing writing;
    private final int atATime;
    private final Deque<String> free = new ArrayDeque<>();

    /** @param atATime how many are likely to be needed */
    FreeReferences(Writing writing, int atATime) {
        this.writing = writing;
        this.atATime = atATime;
    }

    /** One that nobody has; the unit remembers how far it has come, and is the caller's to write. */
    String next(DescriptionRow parent) {
        while (free.isEmpty()) {
            List<String> candidates = new ArrayList<>();
            for (int number = 0; number < atATime; number++) {
                candidates.add(parent.reference + "/" + (parent.nextChild + number));
            }
            List<String> taken = writing.session()
                    .createSelectionQuery(
                            "select reference from DescriptionRow where reference in :candidates", String.class)
                    .setParameterList("candidates", candidates)
                    .list();
            free.addAll(candidates);
            free.removeAll(taken);
            if (free.isEmpty()) {
                parent.nextChild += candidates.size();
            }
        }
        String reference = free.remove();
        parent.nextChild = Long.parseLong(reference.substring(parent.reference.length() + 1)) + 1;
        return reference;
    }

    /** Somebody has this one by now. */
    void withhold(String reference) {
        boolean unused = free.remove(reference);
    }
}
