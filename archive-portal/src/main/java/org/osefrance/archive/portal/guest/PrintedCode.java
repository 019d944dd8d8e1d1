package org.osefrance.archive.portal.guest;

import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.portal.guard.Secrets;

/**
 * A code that is printed, posted and typed in again: eleven characters of chance (54 bits) and one by which a mistake in copying
 * is noticed, in three groups of four. No two characters look alike on paper.
 */
final class PrintedCode {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final int CHANCE = 11;
    private static final int GROUP = 4;
    private static final int BYTE = 256;

    private PrintedCode() {}

    /** A new one, as it is printed. */
    static String random() {
        StringBuilder code = new StringBuilder();
        while (code.length() < CHANCE) {
            int drawn = Secrets.bytes(1)[0] & (BYTE - 1);
            // Beyond the last whole round the first letters would be drawn more often.
            if (drawn < BYTE - BYTE % LETTERS.length()) {
                code.append(LETTERS.charAt(drawn % LETTERS.length()));
            }
        }
        code.append(check(code));
        return code.insert(2 * GROUP, '-').insert(GROUP, '-').toString();
    }

    /** The code as it is kept, of what somebody typed in any case and spacing; empty where it was not copied rightly. */
    static Optional<String> parse(String typed) {
        String code = typed.replaceAll("[\\s\\p{Pd}.]+", "").toUpperCase(Locale.ROOT);
        boolean whole = code.length() == CHANCE + 1 && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return whole && check(code.substring(0, CHANCE)) == code.charAt(CHANCE) ? Optional.of(code) : Optional.empty();
    }

    /** The number of letters is prime, so that one wrong letter, and any two that changed places, give another check. */
    private static char check(CharSequence code) {
        int sum = 0;
        for (int place = 0; place < CHANCE; place++) {
            sum += (place + 1) * LETTERS.indexOf(code.charAt(place));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
