package org.osefrance.archive.schemas.access;

/** Whether a closed record may be known to exist. Only an announced one says "opens on 1 January 2031 because …". */
public enum Existence {
    /** A closed record answers as one that does not exist. The default. */
    HIDDEN,
    ANNOUNCED
}
