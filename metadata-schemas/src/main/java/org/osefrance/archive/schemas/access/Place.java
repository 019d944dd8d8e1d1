package org.osefrance.archive.schemas.access;

/** Where somebody wants to read. To be consulted is not to be published: the two are decided apart (P5). */
public enum Place {
    /** The reading room; for records of a service in use, the workplace. */
    ONSITE,
    /** The web, whatever page or interface of it. */
    ONLINE
}
