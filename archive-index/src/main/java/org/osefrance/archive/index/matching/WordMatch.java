package org.osefrance.archive.index.matching;

import java.util.Optional;

/**
 * Why a word of a name was taken for one that was asked for.
 *
 * @param asked the word asked for, in the form that is compared; two words where they stand together for one
 * @param found the word found
 * @param reason the nearest of the reasons that hold
 * @param name the given name both are forms of, where that is the reason
 */
public record WordMatch(String asked, String found, Reason reason, Optional<String> name) {

    /** Nearest first. */
    public enum Reason {
        SAME_SPELLING,
        /** The same name in another script. */
        OTHER_SCRIPT,
        SAME_SOUND,
        /** The same given name in another language. */
        FORM_OF_NAME,
        PET_FORM,
        /** A name that people with this one customarily took: no more than a custom. */
        ADOPTED_NAME,
        INITIAL,
        CUT_SHORT,
        /** Letters that are taken for one another on faint paper. */
        MISREAD,
        SIMILAR
    }

    /** The same where the other name was asked for. */
    WordMatch turned() {
        return new WordMatch(found, asked, reason, name);
    }
}
