package org.osefrance.archive.index.linking;

import java.util.List;

/**
 * A record as the comparison sees it.
 *
 * @param id tells it from the others
 * @param values as written, one for each field in the order of the fields; blank where nothing is said
 */
public record LinkageRecord(String id, List<String> values) {

    public LinkageRecord {
        values = List.copyOf(values);
    }
}
