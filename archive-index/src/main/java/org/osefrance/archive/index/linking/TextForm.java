package org.osefrance.archive.index.linking;

/**
 * A text, prepared.
 *
 * @param joined folded, without spaces
 * @param words numbers of its words, rising
 * @param letters which letters occur
 */
record TextForm(String joined, int[] words, long letters) {}
