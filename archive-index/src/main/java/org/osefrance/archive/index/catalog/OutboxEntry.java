package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One change.
 *
 * @param position ascending, with gaps
 * @param record what changed
 * @param change what about it
 * @param version number of the version that came by it; of the text for {@link Change#TEXT}, of the event for {@link Change#EVENT}
 */
public record OutboxEntry(long position, RecordId record, Change change, int version) {

    /** What about a record changed. */
    public enum Change {
        /** A unit of description has a new version. */
        DESCRIPTION,
        /** Access facts changed: everything beneath is concerned. */
        ACCESS,
        /** A file was accepted or placed again. */
        FILE,
        /** A page was made or has a new version. */
        PAGE,
        /** A page has a new text. */
        TEXT,
        /** Something was done to an object; the number is that of the event. */
        EVENT,
        /** A line, testimony, passage, persona, authority or assertion has a new version; the index has none of these yet. */
        KNOWLEDGE,
        /** The record is gone for good, with every version. */
        ERASED;

        /** Whether what readers find may differ by it: the index need not look at the others. */
        public boolean concernsReaders() {
            return this != FILE && this != EVENT && this != KNOWLEDGE;
        }
    }
}
