package org.osefrance.archive.index.analysis;

/**
 * One form under which a stretch of text is found.
 *
 * @param position place in the sequence of words, from 0; several forms may share one
 * @param folded without case, accents and typography
 * @param exact in lower case but otherwise as written; empty for a spelling that is not in the text ({@code mueller}
 *     for {@code Müller})
 * @param start first character it stands for, in UTF-16 units of the text
 * @param end first character after it; a word broken at a line's end goes from its first part to its last
 */
public record Token(int position, String folded, String exact, int start, int end) {}
