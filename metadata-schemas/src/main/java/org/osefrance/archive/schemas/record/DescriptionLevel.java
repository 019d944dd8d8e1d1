package org.osefrance.archive.schemas.record;

/** Levels of description, ISAD(G) § 3.1.4. */
public enum DescriptionLevel {
    FONDS,
    SERIES,
    FILE,
    ITEM
}
