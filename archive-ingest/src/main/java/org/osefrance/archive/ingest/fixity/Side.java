package org.osefrance.archive.ingest.fixity;

/** Which of the two roots. */
public enum Side {
    FIRST,
    SECOND
}
