package org.osefrance.archive.index.search;

/** Characters {@code start} (included) to {@code end} (excluded) of a text, in UTF-16 units. */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a range of characters: " + start + " to " + end);
        }
    }
}
