package org.osefrance.archive.schemas.identifier;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The lasting name of a record, page, image or line.
 *
 * <p>Two shapes, told apart by the hyphen. New records get 80 random bits in base 32 (Crockford's alphabet, lower
 * case) and one check character (ISO/IEC 7064, MOD 37-2): 17 characters, for example {@code 5k2m…}. Seeded
 * authorities keep the slug of their table, such as {@code home-villa-helvetia}. Ids are never reused and never
 * sequential, so that one id says nothing about its neighbours.
 *
 * @param value the id in lower case, as it stands in addresses
 */
public record RecordId(String value) implements Comparable<RecordId> {

    /** Characters of a random id, check character included. */
    public static final int RANDOM_LENGTH = 17;

    private static final int RANDOM_BYTES = 10;
    private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern RANDOM = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}[0-9a-z]");
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    private static final int LONGEST_SLUG = 80;
    private static final SecureRandom SECURE = new SecureRandom();

    public RecordId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an identifier of this archive: '" + value + "'");
        }
    }

    /** A new id from the system's secure random source. */
    public static RecordId random() {
        return random(SECURE);
    }

    /** A new id from the given source; tests hand in a seeded one. */
    public static RecordId random(RandomGenerator source) {
        while (true) {
            String body = base32(source);
            OptionalInt check = CheckCharacter.of(body);
            if (check.isPresent()) {
                return new RecordId(body + (char) check.getAsInt());
            }
        }
    }

    /** Reads an id as people write it (any case, spaces around); empty when it is none or its check character is wrong. */
    public static Optional<RecordId> parse(String written) {
        String value = written.strip().toLowerCase(Locale.ROOT);
        return isWellFormed(value) ? Optional.of(new RecordId(value)) : Optional.empty();
    }

    /** Whether this is the slug of a seeded authority. */
    public boolean isSlug() {
        return value.indexOf('-') >= 0;
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String base32(RandomGenerator source) {
        byte[] bits = new byte[RANDOM_BYTES];
        source.nextBytes(bits);
        BigInteger number = new BigInteger(1, bits);
        StringBuilder text = new StringBuilder(RANDOM_LENGTH);
        for (int place = RANDOM_LENGTH - 2; place >= 0; place--) {
            text.append(BASE32.charAt(number.shiftRight(5 * place).intValue() & 31));
        }
        return text.toString();
    }

    private static boolean isWellFormed(String value) {
        if (RANDOM.matcher(value).matches()) {
            OptionalInt check = CheckCharacter.of(value.substring(0, RANDOM_LENGTH - 1));
            return check.isPresent() && check.getAsInt() == value.charAt(RANDOM_LENGTH - 1);
        }
        return value.length() <= LONGEST_SLUG && SLUG.matcher(value).matches();
    }
}
