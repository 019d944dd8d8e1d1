package org.osefrance.archive.portal.objection;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.portal.web.TypedText;

/**
 * The form as it was filled in, so that a mistake in one field does not cost the others.
 *
 * @param about id of the record it was opened for
 * @param aboutWords what it is about, where no record could be shown
 * @param website a field that people do not see; programs that fill in everything fill it in
 */
record ObjectionForm(
        String about,
        String aboutWords,
        String ground,
        String words,
        String email,
        String telephone,
        String post,
        String language,
        String website) {

    ObjectionForm(
            @Nullable String about,
            @Nullable String aboutWords,
            @Nullable String ground,
            @Nullable String words,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String post,
            @Nullable String language,
            @Nullable String website) {
        this.about = Objects.requireNonNullElse(about, "");
        this.aboutWords = Objects.requireNonNullElse(aboutWords, "");
        this.ground = Objects.requireNonNullElse(ground, "");
        this.words = Objects.requireNonNullElse(words, "");
        this.email = Objects.requireNonNullElse(email, "");
        this.telephone = Objects.requireNonNullElse(telephone, "");
        this.post = Objects.requireNonNullElse(post, "");
        this.language = Objects.requireNonNullElse(language, "");
        this.website = Objects.requireNonNullElse(website, "");
    }

    Letter letter() {
        return Letter.of(ground, words, new Letter.Contact(email, telephone, post), language);
    }

    /** What it is about, in the applicant's words. */
    String aboutInWords() {
        return TypedText.clean(aboutWords);
    }

    /** Which message says what is missing. */
    Optional<String> problem(boolean recordIsKnown) {
        if (aboutInWords().length() > Letter.LONGEST) {
            return Optional.of("objection.problem.long");
        }
        return !recordIsKnown && aboutInWords().isEmpty() && words.isBlank()
                ? Optional.of("objection.problem.about")
                : Optional.empty();
    }
}
