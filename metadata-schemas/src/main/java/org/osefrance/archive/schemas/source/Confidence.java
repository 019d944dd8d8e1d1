package org.osefrance.archive.schemas.source;

/** How far the main fact of an authority record can be relied on. */
public enum Confidence {
    /** An address among its sources says it. */
    HIGH,
    /** Well known, or one weak source. */
    MEDIUM,
    /** From memory, or doubtful; shown as such. */
    LOW
}
