package org.osefrance.archive.index.linking;

/**
 * Two records that are probably of one person.
 *
 * @param one the record whose id comes first
 * @param other the other
 * @param probability that they are of one person, from the level on at which two records are called the same, to 1
 */
public record ScoredPair(String one, String other, double probability) {}
