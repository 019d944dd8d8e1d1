package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * How far an accepted file has got.
 *
 * @param item that holds it today
 * @param progress of its pages
 * @param undescribed whether the item is closed because its period or its date are missing
 */
public record FileState(RecordId item, Progress progress, boolean undescribed) {

    /** Of its pages. */
    public enum Progress {
        /** Pages are being made or read. */
        UNDER_WAY,
        /** Each has what can be had. */
        DONE,
        /** A page could not be drawn or read; an archivist is told why. */
        FAILED
    }
}
