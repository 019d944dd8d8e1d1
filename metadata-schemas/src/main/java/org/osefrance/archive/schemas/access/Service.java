package org.osefrance.archive.schemas.access;

/** Services of the institution that keep records of the people they serve. */
public enum Service {
    MEMORY,
    HEALTH,
    HANDICAP,
    CHILDREN,
    SENIORS
}
