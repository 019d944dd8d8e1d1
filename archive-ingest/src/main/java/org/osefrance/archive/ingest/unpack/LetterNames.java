package org.osefrance.archive.ingest.unpack;

import java.util.Locale;

/** What a letter of a mailbox is called: its number there, and what it is about where that is known. */
final class LetterNames {

    private static final int LONGEST_SUBJECT = 80;

    private LetterNames() {}

    static String of(int number, String subject) {
        String words = subject.replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        String start = words.length() > LONGEST_SUBJECT
                ? words.substring(
                        0,
                        words.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, words.codePointCount(0, words.length()))))
                : words;
        return String.format(Locale.ROOT, "%04d%s.eml", number, start.isEmpty() ? "" : " " + start);
    }
}
