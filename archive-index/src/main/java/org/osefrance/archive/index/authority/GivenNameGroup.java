package org.osefrance.archive.index.authority;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Given names that are forms of one name. Groups never chain: that Max stands for Mordechai and for Meir makes these two no forms of
 * each other.
 *
 * @param id lasting name of the group
 * @param canonical the form it is called by
 * @param forms every form as it is written, with what it is to the group, in the order of the table
 * @param seeAlso groups behind a secular name, by their canonical forms; for the eye of a person, not for searching on
 * @param secular whether it is a name of the surroundings, taken for traditional ones
 */
public record GivenNameGroup(
        String id, String canonical, Map<String, FormKind> forms, List<String> seeAlso, boolean secular) {

    public GivenNameGroup {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        seeAlso = List.copyOf(seeAlso);
    }

    /** What a form is to its group. */
    public enum FormKind {
        /** The name itself in a language or script. */
        TRUE_FORM,
        /** A pet form. */
        DIMINUTIVE,
        /** A name by which people with this one were customarily called in another language: a weaker link. */
        CUSTOMARY_SUBSTITUTE
    }
}
