package org.osefrance.archive.portal.viewer;

import java.util.Locale;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PageWorth;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * Who made a text, when, and how surely, in words (promise 6 of the archive).
 *
 * @param key of the sentence that says who
 * @param who the program with its version; empty for a person
 * @param day when, in the reader's words
 * @param sure key of the sentence that says how surely
 */
record ReadingNote(String key, String who, String day, String sure) {

    /** Steps of the mean confidence, 0 to 1, weighted by word length; below 0.85 pages were read a second time in trials. */
    private static final double VERY_SURE = 0.95;

    private static final double SURE = 0.85;
    private static final double UNSURE = 0.65;

    static ReadingNote of(PageText text, ReadableDates dates, Locale locale) {
        String day = dates.day(text.madeAt(), locale);
        return switch (text.maker()) {
            case TextMaker.Reader(var program, var version, var languages) ->
                new ReadingNote("note.machine", program + " " + version, day, sureness(text));
            case TextMaker.Extractor(var program, var version) ->
                new ReadingNote("note.file", program + " " + version, day, "sure.file");
            // Names of those who work here are not public; the desk has them.
            case TextMaker.Transcriber(var name) -> new ReadingNote("note.person", "", day, "sure.person");
        };
    }

    /**
     * No better than "hardly" when words are missing: a machine may be sure of the few lines it could read of a page
     * ({@link PageWorth} weighs both).
     */
    private static String sureness(PageText text) {
        double confidence = text.meanConfidence();
        if (confidence < UNSURE) {
            return "sure.not";
        }
        if (confidence < SURE || PageWorth.of(text) == PageWorth.POOR) {
            return "sure.hardly";
        }
        return confidence < VERY_SURE ? "sure.rather" : "sure.very";
    }
}
