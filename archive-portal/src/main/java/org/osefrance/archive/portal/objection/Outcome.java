package org.osefrance.archive.portal.objection;

/** What was decided; kept by name. */
enum Outcome {
    /** The record stays hidden. */
    UPHELD,
    /** The record shows again. */
    REJECTED,
    /** A part of the page stays withheld, the rest shows again. */
    NARROWED
}
