package org.osefrance.archive.index.search;

import org.osefrance.archive.schemas.identifier.RecordId;

/** One step of the index behind the catalogue. */
public sealed interface IndexChange {

    /** Adds a unit or replaces it by its id. */
    record Put(IndexedUnit unit) implements IndexChange {}

    /** Removes a unit; one that is not there is no error. */
    record Remove(RecordId unit) implements IndexChange {}
}
