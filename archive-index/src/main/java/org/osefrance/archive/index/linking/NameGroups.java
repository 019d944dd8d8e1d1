package org.osefrance.archive.index.linking;

import java.util.List;
import java.util.stream.IntStream;

/** Knows which names stand for each other, such as Israel and Srulek. A name may be in several groups; groups never chain. */
@FunctionalInterface
public interface NameGroups {

    /** Numbers of the groups that one of these folded words belongs to. */
    int[] listOf(List<String> words);

    /** What comes with the archive: calling names, and its own groups of given names. */
    static NameGroups standard() {
        return both(CallingNames.read(), TraditionalNames.bundled());
    }

    /** What either of two knows. */
    static NameGroups both(NameGroups one, NameGroups other) {
        return words -> IntStream.concat(IntStream.of(one.listOf(words)), IntStream.of(other.listOf(words)))
                .toArray();
    }

    /** Knows of none. */
    static NameGroups none() {
        return words -> new int[0];
    }
}
