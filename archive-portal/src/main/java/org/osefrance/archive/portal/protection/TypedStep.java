package org.osefrance.archive.portal.protection;

import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.portal.web.TypedText;

/** A step as somebody typed it, fit to be kept. */
record TypedStep(Step.Kind kind, String words) {

    /** Characters of one text. */
    static final int LONGEST = 5_000;

    /** Empty where the kind is none of those that are possible, or nothing or too much was written. */
    static Optional<TypedStep> read(String kind, String words, Set<Step.Kind> possible) {
        String what = TypedText.clean(words);
        return possible.stream()
                .filter(each -> each.name().equals(kind))
                .filter(each -> !what.isEmpty() && what.length() <= LONGEST)
                .findFirst()
                .map(each -> new TypedStep(each, what));
    }
}
