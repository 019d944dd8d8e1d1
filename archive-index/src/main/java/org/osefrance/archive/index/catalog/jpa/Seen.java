package org.osefrance.archive.index.catalog.jpa;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Whether records are those, in those versions, that somebody had before them. */
final class Seen {

    private Seen() {}

    /** @throws StaleVersionException when one is another version, is there and was not seen, or was seen and is not there */
    static void require(Map<RecordId, ? extends RecordVersion<?>> there, Map<RecordId, Integer> seen) {
        Set<RecordId> all = new TreeSet<>(there.keySet());
        all.addAll(seen.keySet());
        for (RecordId record : all) {
            RecordVersion<?> version = there.get(record);
            int current = version == null ? 0 : version.number();
            int expected = seen.getOrDefault(record, 0);
            if (current != expected) {
                throw new StaleVersionException(record, expected, current);
            }
        }
    }
}
