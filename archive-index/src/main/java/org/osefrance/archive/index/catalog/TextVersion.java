package org.osefrance.archive.index.catalog;

import java.time.Instant;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * One reading or transcription in the history of a page.
 *
 * @param number from 1, in the order they came
 * @param maker who read it
 * @param confidence mean over the words, weighted by their length, 0 to 1
 * @param location of the ALTO document in the store
 * @param current whether this is the one that is shown and searched
 * @param madeAt when it was read
 * @param image number of the image of the page its boxes are drawn on, from 1
 */
public record TextVersion(
        int number, TextMaker maker, double confidence, String location, boolean current, Instant madeAt, int image) {}
