package org.osefrance.archive.ingest.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The digest of this archive: SHA-512 (FIPS 180-4), the one OCFL 1.1 recommends, written in lower-case hexadecimal. */
public final class Sha512 {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{128}");

    private Sha512() {}

    /** Digest of bytes in memory. */
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** A running digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-512, which every Java since 1.4 has", e);
        }
    }

    /** A finished digest as text. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** Whether text has the shape of a digest. */
    public static boolean isWellFormed(String text) {
        return HEX.matcher(text).matches();
    }
}
