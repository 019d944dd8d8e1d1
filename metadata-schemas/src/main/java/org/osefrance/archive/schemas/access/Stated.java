package org.osefrance.archive.schemas.access;

/** What somebody said about a fact. Nobody asked is {@link #UNKNOWN}, and unknown never opens anything. */
public enum Stated {
    YES,
    NO,
    UNKNOWN
}
