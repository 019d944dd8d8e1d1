package org.osefrance.archive.portal.describe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A batch that was confirmed, and how far it is written.
 *
 * @param author who confirmed it, and signs
 * @param day on which a release counts as decided
 * @param form what was typed
 * @param count how far it is
 * @param confirmedAt when
 * @param endedAt when nothing was left to be tried; empty while it is under way
 */
record Run(
        RecordId id,
        String author,
        LocalDate day,
        BatchForm form,
        Count count,
        Instant confirmedAt,
        Optional<Instant> endedAt) {

    /**
     * Units by what became of them; what is none of it still waits.
     *
     * @param untouched everything was so already
     * @param missed could not be described
     */
    record Count(int total, int done, int untouched, int missed) {

        /** Those of which is known what became of them. */
        public int settled() {
            return done + untouched + missed;
        }
    }

    /** Whether nothing is left to be tried. */
    public boolean isOver() {
        return endedAt.isPresent();
    }

    /** What it writes. It was checked before it was confirmed. */
    Batch batch() {
        try {
            return form.batch(author, day);
        } catch (UnusableBatchException impossible) {
            throw new IllegalStateException("what was confirmed as " + id + " cannot be read any more", impossible);
        }
    }

    /** Why a unit was not described. */
    enum Obstacle {
        /** Somebody wrote it after it was looked at. */
        CHANGED,
        /** It is no longer there. */
        GONE,
        /** The catalogue would not. */
        FAILED,
        /** Somebody stopped the run before it came to it. */
        STOPPED,
        /** Whoever confirmed may no longer describe. */
        WITHDRAWN
    }

    /**
     * A unit that waits.
     *
     * @param place in the order it was chosen in
     * @param version as it was looked at
     */
    record Waiting(int place, RecordId unit, int version) {}

    /** A unit that was not described. */
    record Missed(RecordId unit, Obstacle obstacle) {}
}
