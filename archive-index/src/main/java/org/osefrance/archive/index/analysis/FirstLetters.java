package org.osefrance.archive.index.analysis;

import java.util.BitSet;
import java.util.Set;

/** The letters with which any of some folded forms begins: tells in one step that a word is none of them. */
final class FirstLetters {

    private final BitSet letters = new BitSet();

    FirstLetters(Set<String> forms) {
        for (String form : forms) {
            letters.set(form.charAt(0));
        }
    }

    /** Whether a word whose first letter is this one may have one of the forms. */
    boolean matches(int firstLetter) {
        String folded = Letters.fold(firstLetter);
        return folded.isEmpty() || letters.get(folded.charAt(0));
    }
}
