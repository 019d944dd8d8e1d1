package org.osefrance.archive.ingest.deposit;

/** By which way a deposit came. */
public enum Way {
    /** Through the pages of the staff. */
    PAGE,
    /** By the command {@code ingest}. */
    COMMAND,
    /** Put into the folder that the archive watches. */
    WATCHED
}
