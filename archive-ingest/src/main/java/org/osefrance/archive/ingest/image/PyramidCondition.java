package org.osefrance.archive.ingest.image;

/** What the file of a pyramid is worth, after all of it was read. */
public enum PyramidCondition {
    /** Every byte is as it was made. */
    SOUND,
    /** It is not what was made, or cannot be read any more. */
    ALTERED,
    /** It was made before pyramids had digests: nobody can say. */
    UNSEALED,
    /** There is none. */
    MISSING
}
