package org.osefrance.archive.index.linking;

import java.util.List;

/**
 * A name, prepared.
 *
 * @param joined folded, without spaces
 * @param words folded, as they stand
 * @param sound consonants as they sound
 * @param letters which letters occur
 * @param groups groups of equivalent names its words belong to
 */
public record NameForm(String joined, List<String> words, String sound, long letters, int[] groups) {

    /** Whether it is a letter that stands for a name. */
    boolean isInitial() {
        return joined.length() == 1;
    }
}
