package org.osefrance.archive.schemas.access;

/** One test a question has to pass. */
@FunctionalInterface
interface Hurdle {

    /** What it says about a case. */
    Finding test(Case asked);
}
