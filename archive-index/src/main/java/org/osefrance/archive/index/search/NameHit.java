package org.osefrance.archive.index.search;

/**
 * A name that was found.
 *
 * @param entry the name
 * @param cost how far it is from what was asked for: 0 the same, a few tenths another spelling, 1 about a consonant that is another
 */
public record NameHit(NameEntry entry, float cost) {}
