package org.osefrance.archive.portal.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by the clock, as the apps on telephones make them: RFC 6238 with SHA-1, six digits, steps of 30 seconds. */
final class OneTimeCodes {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** RFC 4226, section 4, R6: as long as the digest. */
    static final int KEY_BYTES = 20;

    private static final String ALGORITHM = "HmacSHA1";
    /** Clocks of telephones are off, and people type slowly: RFC 6238, section 5.2. */
    private static final long STEPS_OFF = 1;

    private OneTimeCodes() {}

    /** The step that is running. */
    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step. */
    static String code(byte[] key, long step) {
        return code(key, step, DIGITS);
    }

    /** The step near now that a code belongs to; empty when it is wrong or too old. */
    static OptionalLong findStep(byte[] key, String code, Instant now) {
        long running = stepAt(now);
        return LongStream.rangeClosed(running - STEPS_OFF, running + STEPS_OFF)
                .filter(step -> isSame(code(key, step), code))
                .findFirst();
    }

    /** RFC 4226, section 5.3, over the step's number (RFC 6238, section 4.2). */
    static String code(byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            long rest = number % (long) Math.pow(10, digits);
            return String.format(Locale.ROOT, "%0" + digits + "d", rest);
        } catch (GeneralSecurityException missing) {
            throw new AccountException("every Java has " + ALGORITHM, missing);
        }
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
