package org.osefrance.archive.ingest.text;

import java.time.Duration;
import java.util.Locale;

/**
 * What the {@code text} command did with one file.
 *
 * @param stem name of the file without its last extension
 * @param pages read or extracted
 * @param words on them
 * @param confidence mean of the reader's certainty weighted by word length, 0 to 1; 1 for extracted text
 * @param status of pages that were read what the worst is worth ({@code ok}, {@code poor}, {@code unreadable}, {@code blank});
 *     {@code extracted}; or why there is no text
 * @param done whether there is a text, be it an empty one
 * @param time from start to end
 */
public record TextResult(
        String stem, int pages, long words, double confidence, String status, boolean done, Duration time) {

    private static final double MILLISECONDS = 1000;

    /** Its line: stem, pages, words, confidence, status and seconds, with tabs between. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%.3f\t%s\t%.2f",
                stem,
                pages,
                words,
                confidence,
                status,
                time.toMillis() / MILLISECONDS);
    }
}
