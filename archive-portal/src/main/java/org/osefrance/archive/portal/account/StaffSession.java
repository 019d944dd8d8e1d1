package org.osefrance.archive.portal.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a session remembers of whoever signed in: only who, and since when. What they may do is asked anew each time.
 *
 * @param account name of the account
 * @param generation of the account when the session began
 * @param begun when they signed in
 * @param seen when they last asked for anything
 */
record StaffSession(String account, int generation, Instant begun, Instant seen) implements Serializable {

    /** A session nobody uses ends after this. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** A session ends after this, used or not: a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    boolean isOver(Instant now) {
        return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(begun.plus(LONGEST));
    }

    StaffSession seenAt(Instant now) {
        return new StaffSession(account, generation, begun, now);
    }
}
