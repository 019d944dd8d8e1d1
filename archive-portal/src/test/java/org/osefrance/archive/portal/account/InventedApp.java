package org.osefrance.archive.portal.account;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;

/** A code app of somebody invented: reads the secret off the enrolment page, as one types it. */
public record InventedApp(byte[] key) {

    private static final Pattern SECRET = Pattern.compile("<kbd class=\"secret\"[^>]*>([A-Z2-7 ]+)</kbd>");

    /** Reads the page that shows the secret. */
    public static InventedApp of(String page) {
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new IllegalArgumentException("no secret on this page: " + page);
        }
        return new InventedApp(new Base32().decode(secret.group(1).replace(" ", "")));
    }

    /** What it shows at a moment. */
    public String codeAt(Instant moment) {
        return OneTimeCodes.code(key, OneTimeCodes.stepAt(moment));
    }
}
