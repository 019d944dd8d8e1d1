package org.osefrance.archive.ingest.fixity;

import java.time.Duration;

/**
 * How often, and how fast.
 *
 * @param between from the beginning of one pass to that of the next, when the one before is over
 * @param bytesPerSecond read at most, on the average
 */
public record Pace(Duration between, long bytesPerSecond) {

    /**
     * A pass every 30 days at 20 MB/s: an eighth of what a slow disk gives, and still 50 TB within the 30 days. At 90 days from
     * one look at an object to the next, which is what the archive promises, 155 TB.
     */
    public static final Pace USUAL = new Pace(Duration.ofDays(30), 20_000_000);

    public Pace {
        if (!between.isPositive() || bytesPerSecond <= 0) {
            throw new IllegalArgumentException("a pass takes place sometimes, and reads something");
        }
    }
}
