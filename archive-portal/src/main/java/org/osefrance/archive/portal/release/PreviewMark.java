package org.osefrance.archive.portal.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.osefrance.archive.index.catalog.Rehearsal;

/** A mark of what was previewed, so that what is confirmed is what was shown. */
public final class PreviewMark {

    private PreviewMark() {}

    /** Of what was asked for and of everything that it would do. */
    public static String of(Record decided, Rehearsal rehearsal) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((decided + "\n" + rehearsal).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
