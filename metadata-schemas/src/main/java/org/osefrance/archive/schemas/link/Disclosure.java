package org.osefrance.archive.schemas.link;

/** The widest circle an assertion may be shown to; its own access facts and its document's may narrow it further. */
public enum Disclosure {
    /** Contested aliases, notes on third persons: never outside the archive. */
    STAFF_ONLY,
    /** As far as the access facts allow. */
    BY_ACCESS_FACTS
}
