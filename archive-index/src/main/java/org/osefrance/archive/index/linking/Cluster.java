package org.osefrance.archive.index.linking;

import java.util.List;

/**
 * Records that are probably all of one person.
 *
 * @param records their ids in order; one where no other was found
 */
public record Cluster(List<String> records) {

    public Cluster {
        records = List.copyOf(records);
    }
}
