package org.osefrance.archive.portal.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets that are handed out, and the digests by which they are known again. */
public final class Secrets {

    private static final SecureRandom SECURE = new SecureRandom();

    private Secrets() {}

    /** Random bytes. */
    public static byte[] bytes(int count) {
        byte[] bits = new byte[count];
        SECURE.nextBytes(bits);
        return bits;
    }

    /** Fit for an address. */
    public static String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** SHA-256: whoever reads the database cannot use what was handed out. */
    public static String digest(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
