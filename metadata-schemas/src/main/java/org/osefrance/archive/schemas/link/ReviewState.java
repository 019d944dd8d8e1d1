package org.osefrance.archive.schemas.link;

/** What people have decided about an assertion. A candidate is not among these: it is a {@link Candidate}, kept apart. */
public enum ReviewState {
    /** An archivist holds it for right. */
    ACCEPTED,
    /** An archivist holds it for wrong; remembered, so that it is not proposed again. */
    REFUSED,
    /** Another assertion stands in its place. */
    SUPERSEDED
}
