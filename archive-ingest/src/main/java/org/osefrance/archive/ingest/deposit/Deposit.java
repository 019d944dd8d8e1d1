package org.osefrance.archive.ingest.deposit;

import java.time.Instant;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What somebody hands in at once, and what has become of it. Its files are asked for by themselves, as there may be
 * thousands.
 *
 * @param id lasting
 * @param origin who handed it in, and how
 * @param terms what the depositor says of everything in it
 * @param standing how far it has got
 * @param replacing the page whose scan it replaces; empty for what comes in for itself
 */
public record Deposit(
        RecordId id, Origin origin, DepositTerms terms, Standing standing, Optional<Replacement> replacing) {

    /** What comes in for itself. */
    public Deposit(RecordId id, Origin origin, DepositTerms terms, Standing standing) {
        this(id, origin, terms, standing, Optional.empty());
    }

    /**
     * Where it came from.
     *
     * @param way by which it came
     * @param name what the depositor calls it, or the folder it lay in; may be empty
     * @param depositor account, or part of the archive
     */
    public record Origin(Way way, String name, String depositor) {}

    /**
     * How far it has got.
     *
     * @param state of the deposit as a whole
     * @param openedAt when it was begun
     * @param touchedAt when something was last done to it: the term of what waits begins here
     * @param closedAt when nothing more was to become of it
     */
    public record Standing(State state, Instant openedAt, Instant touchedAt, Optional<Instant> closedAt) {}

    /** States of a deposit. */
    public enum State {
        /** Files may come, and wait. */
        OPEN,
        /** Its files are being accepted. */
        TAKING,
        /** Every file has its fate. */
        DONE,
        /** The archive stopped while it was being taken in; what it says of each file is true. */
        BROKEN_OFF,
        /** Somebody decided that it does not come in. */
        GIVEN_UP,
        /** It waited longer than its term, and its bytes were deleted. */
        FORGOTTEN;

        /** Whether files can still be added to it, or accepted. */
        public boolean isOpen() {
            return this == OPEN;
        }

        /** Whether nothing more becomes of it. */
        public boolean isOver() {
            return this != OPEN && this != TAKING;
        }
    }

    /** The same deposit, of a scan that takes the place of another. */
    public Deposit replacing(Replacement replacement) {
        return new Deposit(id, origin, terms, standing, Optional.of(replacement));
    }

    /** A deposit that begins now. */
    public static Deposit begun(Origin origin, DepositTerms terms, Instant now) {
        return new Deposit(RecordId.random(), origin, terms, new Standing(State.OPEN, now, now, Optional.empty()));
    }
}
