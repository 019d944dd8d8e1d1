package org.osefrance.archive.schemas.identifier;

import java.util.OptionalInt;

/**
 * The check character of ISO/IEC 7064, MOD 37-2. The pure system is taken because it finds every wrong character and
 * every swap of neighbours; the hybrid MOD 37,36 misses some swaps (our own property test showed one).
 */
final class CheckCharacter {

    private static final int ALPHABET = 36;
    private static final int MODULUS = 37;

    private CheckCharacter() {}

    /** The character for a text of digits and letters; empty where the standard would write {@code *}. */
    static OptionalInt of(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum + Character.digit(text.charAt(i), ALPHABET)) * 2 % MODULUS;
        }
        int check = (MODULUS + 1 - sum) % MODULUS;
        return check == ALPHABET ? OptionalInt.empty() : OptionalInt.of(Character.forDigit(check, ALPHABET));
    }
}
