package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The decision to show a record on the web (policy P5): taken by somebody with a name, for a reason, on a day. It opens
 * nothing that is closed on site.
 *
 * @param scope how far
 * @param authority on whose authority; only the board may release {@link Scope#FULL}
 * @param signedBy account of who took it; blank makes it incomplete
 * @param reason in the words of who took it; blank makes it incomplete
 * @param takesEffect first day it holds; empty makes it incomplete
 * @param expressly what it names expressly, because the scope alone does not cover it
 */
public record ReleaseDecision(
        Scope scope,
        Authority authority,
        String signedBy,
        String reason,
        Optional<LocalDate> takesEffect,
        Set<Expressly> expressly) {

    public ReleaseDecision {
        // In the order of the constants: Set.copyOf has another order in each run, and equal decisions read alike.
        expressly = Collections.unmodifiableSortedSet(new TreeSet<>(expressly));
    }

    /** How much it shows, each with what stands before it. */
    public enum Scope {
        NONE,
        /** Title and description: no page, no text, no names of persons. */
        DESCRIPTION,
        /** Page images and text, but for persons presumed living. */
        TEXT,
        /** Persons presumed living too. */
        FULL
    }

    /** Who may decide how much. */
    public enum Authority {
        /** Nobody knows: the decision is incomplete. */
        UNKNOWN,
        OFFICER,
        BOARD
    }

    /** What a decision has to name to cover it. */
    public enum Expressly {
        /** The person the record is about, before the years of P6 are over. */
        SUBJECT,
        FALSE_IDENTITY,
        MEDICAL
    }

    /** A decision of an officer that names nothing expressly, in force from its day on. */
    public static ReleaseDecision byOfficer(Scope scope, String officer, String reason, LocalDate day) {
        return new ReleaseDecision(scope, Authority.OFFICER, officer, reason, Optional.of(day), Set.of());
    }

    /** Whether it says who, why and from when. */
    public boolean isComplete() {
        return authority != Authority.UNKNOWN && !signedBy.isBlank() && !reason.isBlank() && takesEffect.isPresent();
    }

    /** Whether its scope reaches that far. */
    boolean reaches(Scope needed) {
        return scope.compareTo(needed) >= 0;
    }

    /** This decision under one that stands above it: never wider, never earlier, never on better authority. */
    ReleaseDecision under(ReleaseDecision above) {
        return new ReleaseDecision(
                scope.compareTo(above.scope) <= 0 ? scope : above.scope,
                authority.compareTo(above.authority) <= 0 ? authority : above.authority,
                above.signedBy.isBlank() ? "" : signedBy,
                above.reason.isBlank() ? "" : reason,
                takesEffect.flatMap(own -> above.takesEffect.map(other -> other.isAfter(own) ? other : own)),
                expressly);
    }
}
