package org.osefrance.archive.index.search;

/** What results can be narrowed by. */
public enum Facet {
    /** Value: id of the fonds. */
    FONDS,
    /** Value: decade such as {@code 1940}; a unit counts in every decade it may be of. */
    PERIOD,
    /** Value: ISO 639-2/T code. */
    LANGUAGE,
    /** Value: document type of the house's list. */
    GENRE
}
