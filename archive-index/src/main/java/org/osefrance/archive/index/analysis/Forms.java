package org.osefrance.archive.index.analysis;

import java.util.BitSet;
import java.util.Set;

/** Some folded forms that a text is looked through for; their first letters tell in one step that a word is none of them. */
public final class Forms {

    private final Set<String> forms;
    private final String[] listed;
    private final BitSet firstLetters = new BitSet();
    private final PlainText plainText;

    /** @param forms folded, none of them empty */
    public Forms(Set<String> forms) {
        this.forms = Set.copyOf(forms);
        this.listed = forms.toArray(String[]::new);
        for (String form : this.forms) {
            firstLetters.set(form.charAt(0));
        }
        this.plainText = new PlainText(this::mayBeginWith);
    }

    /** Tells where in a plain text one of the forms may begin. */
    PlainText plainText() {
        return plainText;
    }

    boolean contains(String folded) {
        return forms.contains(folded);
    }

    /** Whether a word that begins here may have one of the forms, if Latin letters of one character are all of it. */
    boolean mayBegin(char[] letters, int start) {
        for (String form : listed) {
            if (mayBe(form, letters, start)) {
                return true;
            }
        }
        return false;
    }

    /** Compares letter by letter, without making the folded form; a letter that folds in two ways is left undecided. */
    private static boolean mayBe(String form, char[] letters, int start) {
        int compared = 0;
        for (int at = start; at < letters.length && Letters.isLatin(letters[at]); at++) {
            char letter = letters[at];
            if (Spelling.hasTwoSpellings(letter)) {
                return true;
            }
            String folded = Letters.fold(letter);
            if (!form.startsWith(folded, compared)) {
                return false;
            }
            compared += folded.length();
        }
        return compared == form.length() || compared >= Spelling.LONGEST;
    }

    /** Whether a word whose first letter is this one may have one of the forms. */
    boolean mayBeginWith(int firstLetter) {
        String folded = Letters.fold(firstLetter);
        return folded.isEmpty() || firstLetters.get(folded.charAt(0));
    }
}
