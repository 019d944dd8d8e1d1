package org.osefrance.archive.index.matching;

/**
 * A word of the index that may be one that was asked for.
 *
 * @param letters as it stands in the index
 * @param cost how far it is
 */
public record CandidateWord(String letters, float cost) {}
