package org.osefrance.archive.index.analysis;

import java.util.BitSet;
import java.util.Set;

/** Some folded forms that a text is looked through for; their first letters tell in one step that a word is none of them. */
public final class Forms {

    private final Set<String> forms;
    private final BitSet firstLetters = new BitSet();

    /** @param forms folded, none of them empty */
    public Forms(Set<String> forms) {
        this.forms = Set.copyOf(forms);
        for (String form : this.forms) {
            firstLetters.set(form.charAt(0));
        }
    }

    boolean contains(String folded) {
        return forms.contains(folded);
    }

    /** Whether a word whose first letter is this one may have one of the forms. */
    boolean mayBeginWith(int firstLetter) {
        String folded = Letters.fold(firstLetter);
        return folded.isEmpty() || firstLetters.get(folded.charAt(0));
    }
}
