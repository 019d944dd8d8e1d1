package org.osefrance.archive.schemas.access;

/** An objection or a wish to take something off the web (GDPR art. 21), each stronger than what stands before it. */
public enum Objection {
    /** Refused with reasons: has no effect. */
    REJECTED,
    /** Not decided yet: hides at once. */
    PENDING,
    /** Upheld: off the web; reading on site is decided apart. */
    UPHELD;

    /** The stronger of two. */
    Objection and(Objection other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
