package org.osefrance.archive.index.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the end of the audit was at some time, kept outside the database: who cuts off the end or writes the whole chain
 * anew would have to alter this too.
 *
 * @param number of the entry
 * @param hash of the entry, SHA-256 in lower-case hexadecimal
 * @param at time of the entry
 */
public record Anchor(long number, String hash, Instant at) {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,17}) ([0-9a-f]{64}) (\\S+)");

    /** The anchor of an entry. */
    public static Anchor of(long number, byte[] hash, Instant at) {
        return new Anchor(number, HEX.formatHex(hash), at);
    }

    boolean fits(byte[] other) {
        return HEX.formatHex(other).equals(hash);
    }

    /** As it stands in the file: {@code number hash time}. */
    String line() {
        return number + " " + hash + " " + at;
    }

    static Optional<Anchor> parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Anchor(Long.parseLong(parts.group(1)), parts.group(2), Instant.parse(parts.group(3))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
