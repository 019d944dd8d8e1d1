package org.osefrance.archive.portal.objection;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.TypedText;

/**
 * What the applicant wrote. Kept until its time is over; then it is empty.
 *
 * @param words why; may be empty
 * @param appeal why it should be looked at again; empty while they did not ask
 * @param language the answer is wanted in
 */
record Letter(Ground ground, String words, String appeal, Contact contact, String language) {

    /** Characters of a free text. */
    static final int LONGEST = 5_000;
    /** Characters of a line. */
    static final int LONGEST_LINE = 200;

    /** How to reach somebody; each may be empty. */
    record Contact(String email, String telephone, String post) {

        static Contact none() {
            return new Contact("", "", "");
        }

        public boolean isEmpty() {
            return email.isEmpty() && telephone.isEmpty() && post.isEmpty();
        }

        private Stream<String> lines() {
            return Stream.of(email, telephone, post);
        }
    }

    /** A letter as a form brought it. */
    static Letter of(String ground, String words, Contact contact, String language) {
        return new Letter(
                Arrays.stream(Ground.values())
                        .filter(each -> each.name().equals(ground))
                        .findFirst()
                        .orElse(Ground.OTHER),
                TypedText.clean(words),
                "",
                new Contact(
                        contact.email().strip(),
                        contact.telephone().strip(),
                        contact.post().strip()),
                Language.of(language).orElse(Language.FRENCH).tag());
    }

    /** Which message says what is wrong with it; empty when all is well. */
    Optional<String> problem() {
        if (contact.lines().anyMatch(line -> line.length() > LONGEST_LINE || TypedText.isNoLine(line))) {
            return Optional.of("objection.problem.contact");
        }
        if (!contact.email().isEmpty() && !contact.email().matches("[^\\s@]+@[^\\s@]+")) {
            return Optional.of("objection.problem.email");
        }
        return words.length() > LONGEST ? Optional.of("objection.problem.long") : Optional.empty();
    }
}
