package org.osefrance.archive.portal.guest;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What the session of a guest remembers: by what they came, and since when. What that opens is asked anew each time.
 *
 * @param key digest of the link or code
 * @param begun when they entered
 * @param seen when they last asked for anything
 */
record GuestVisit(String key, Instant begun, Instant seen) implements Serializable {

    /** A visit nobody uses ends after this. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** A visit ends after this, used or not. */
    static final Duration LONGEST = Duration.ofHours(2);

    boolean isOver(Instant now) {
        return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(begun.plus(LONGEST)) || now.isBefore(begun);
    }

    GuestVisit seenAt(Instant now) {
        return new GuestVisit(key, begun, now);
    }

    /** When it ends at the latest. */
    Instant ends() {
        return begun.plus(LONGEST);
    }
}
