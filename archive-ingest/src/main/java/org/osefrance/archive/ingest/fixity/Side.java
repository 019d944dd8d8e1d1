package org.osefrance.archive.ingest.fixity;

/** Where something lies that a pass looks at. */
public enum Side {
    /** The store. */
    FIRST,
    /** Its second copy. */
    SECOND,
    /** What was made of originals, and can be made again. */
    IMAGES
}
