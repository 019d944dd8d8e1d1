package org.osefrance.archive.schemas.access;

/** What of a record is asked for. */
public enum View {
    /** The record as a whole. */
    RECORD,
    /** Title and description. */
    DESCRIPTION,
    /** A page: its image and its text. */
    PAGE,
    /** One line of a list, {@link AccessQuestion#line()}. */
    LINE,
    /** An entry of an index of persons. */
    ENTRY,
    /** A passage of a testimony. */
    PASSAGE,
    /** Whether a search for the name finds it. */
    SEARCH,
    /** The street address of a home or family. */
    ADDRESS,
    /** A point on a map. */
    PLACE,
    /** Totals over many cases. */
    STATISTICS
}
