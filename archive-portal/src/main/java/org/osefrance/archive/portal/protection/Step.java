package org.osefrance.archive.portal.protection;

import java.time.Instant;
import java.util.Set;

/**
 * One thing that was done about a request or a breach. Nothing takes it away again.
 *
 * @param words what was done, answered or told
 */
record Step(Instant at, Kind kind, String author, String words) {

    /** What was done; kept by name. */
    enum Kind {
        RECORDED,
        NOTE,
        EXTENDED,
        ANSWERED,
        REFUSED,
        WITHDRAWN,
        MEASURE,
        AUTHORITY_TOLD,
        AUTHORITY_NOT_TOLD,
        PERSONS_TOLD,
        PERSONS_NOT_TOLD,
        CLOSED
    }

    /** What can be done about a request. */
    static final Set<Kind> OF_REQUESTS = Set.of(Kind.NOTE, Kind.EXTENDED, Kind.ANSWERED, Kind.REFUSED, Kind.WITHDRAWN);

    /** What can be done about a breach. */
    static final Set<Kind> OF_BREACHES = Set.of(
            Kind.NOTE,
            Kind.MEASURE,
            Kind.AUTHORITY_TOLD,
            Kind.AUTHORITY_NOT_TOLD,
            Kind.PERSONS_TOLD,
            Kind.PERSONS_NOT_TOLD,
            Kind.CLOSED);
}
