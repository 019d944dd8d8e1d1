package org.osefrance.archive.ingest.text;

import java.time.Duration;

/** What a program gave, or the sentence that says why it gave nothing. */
sealed interface Outcome<T> {

    /**
     * It gave what was asked.
     *
     * @param cpu the processor time it took
     */
    record Done<T>(T value, Duration cpu) implements Outcome<T> {}

    /** It did not. */
    record Failed<T>(String reason) implements Outcome<T> {}
}
