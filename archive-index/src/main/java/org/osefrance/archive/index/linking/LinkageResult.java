package org.osefrance.archive.index.linking;

import java.util.List;

/**
 * What came of a linkage.
 *
 * @param pairs above the level at which two records are called the same, by id
 * @param clusters every record in exactly one, by the id of their first
 * @param compared how many pairs of records were compared field by field
 */
public record LinkageResult(List<ScoredPair> pairs, List<Cluster> clusters, long compared) {

    public LinkageResult {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
    }
}
