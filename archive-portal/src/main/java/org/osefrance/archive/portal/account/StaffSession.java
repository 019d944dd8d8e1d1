package org.osefrance.archive.portal.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a session remembers of whoever signed in: only who, how, and since when. What they may do is asked anew each time.
 *
 * @param account name of the account
 * @param generation of the account when the session began
 * @param begun when they signed in
 * @param seen when they last asked for anything
 * @param proofs what they have shown
 * @param purpose what they are working on, in their own words; empty while they did not say
 */
record StaffSession(String account, int generation, Instant begun, Instant seen, Set<Proof> proofs, String purpose)
        implements Serializable {

    /** A session nobody uses ends after this. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** A session ends after this, used or not: a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Set<Proof> GUESSABLE = EnumSet.of(Proof.PASSWORD, Proof.CODE);
    private static final Set<Proof> ENOUGH = EnumSet.of(Proof.CODE, Proof.PASSKEY, Proof.OUTSIDE_TWO_FACTORS);

    /** What somebody shows to come in. */
    enum Proof {
        PASSWORD,
        /** A one-time code of the app, or one from paper. */
        CODE,
        /** A passkey, opened by its owner: enough by itself. */
        PASSKEY,
        /** The word of the house that vouches for staff: as good as a password. */
        OUTSIDE,
        /** Its word that it saw two factors: enough by itself. */
        OUTSIDE_TWO_FACTORS
    }

    StaffSession {
        proofs = Set.copyOf(proofs);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(begun.plus(LONGEST));
    }

    StaffSession seenAt(Instant now) {
        return new StaffSession(account, generation, begun, now, proofs, purpose);
    }

    StaffSession with(Proof proof) {
        Set<Proof> more = EnumSet.of(proof);
        more.addAll(proofs);
        return new StaffSession(account, generation, begun, seen, more, purpose);
    }

    StaffSession workingOn(String said) {
        return new StaffSession(account, generation, begun, seen, proofs, said);
    }

    StaffSession of(int other) {
        return new StaffSession(account, other, begun, seen, proofs, purpose);
    }

    /** How many of these are guessed at, and so were counted as tries. */
    int guessable() {
        return (int) proofs.stream().filter(GUESSABLE::contains).count();
    }

    /** How far this sign-in has come, for an account as it is now. */
    StaffRoute.Admits admits(Account now) {
        if (!Collections.disjoint(proofs, ENOUGH)) {
            return StaffRoute.Admits.SIGNED_IN;
        }
        return now.hasSecondStep() ? StaffRoute.Admits.SECOND_STEP : StaffRoute.Admits.ENROLMENT;
    }
}
