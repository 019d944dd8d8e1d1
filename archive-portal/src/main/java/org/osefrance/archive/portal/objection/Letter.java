package org.osefrance.archive.portal.objection;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.portal.web.Language;

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
                clean(words),
                "",
                new Contact(
                        contact.email().strip(),
                        contact.telephone().strip(),
                        contact.post().strip()),
                Language.of(language).orElse(Language.FRENCH).tag());
    }

    /** Free text as it is kept: with its lines, without what no keyboard writes. */
    static String clean(String words) {
        return words.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                .strip();
    }

    /** Which message says what is wrong with it; empty when all is well. */
    Optional<String> problem() {
        if (contact.lines().anyMatch(Letter::isNoLine)) {
            return Optional.of("objection.problem.contact");
        }
        if (!contact.email().isEmpty() && !contact.email().matches("[^\\s@]+@[^\\s@]+")) {
            return Optional.of("objection.problem.email");
        }
        return words.length() > LONGEST ? Optional.of("objection.problem.long") : Optional.empty();
    }

    /** A line break in what goes into a letterhead or the head of a message would write a line of its own there. */
    static boolean isNoLine(String text) {
        return text.length() > LONGEST_LINE
                || text.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029);
    }
}
